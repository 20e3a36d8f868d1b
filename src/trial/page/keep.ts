// A file that a person asked to keep on this machine: in the browser's own store, and nowhere else.

const STORE = 'tep';
const KEY = 'ke-hoach';

/** What is kept: the file itself, so that a newer reader reads it anew. */
export interface Kept {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** When, as milliseconds. */
  at: number;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('doi-chieu-thu', 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The store does not open.'));
  });
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The store refused.'));
    });
  } finally {
    database.close();
  }
}

/** Keeps a file in place of the one before. @throws Error where the browser refuses */
export const keep = (kept: Kept): Promise<unknown> => run('readwrite', (store) => store.put(kept, KEY));

/** The kept file; null where there is none, or the browser has no store. */
export async function keptFile(): Promise<Kept | null> {
  try {
    return ((await run('readonly', (store) => store.get(KEY))) as Kept | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Takes the kept file off this machine, and the store with it. */
export function forget(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('doi-chieu-thu');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The store refused.'));
  });
}
