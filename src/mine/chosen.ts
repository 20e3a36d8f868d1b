// Browser: the reader's own plan and the plans pinned beside it, kept from visit to visit and told in the address.
import { noteQuery } from '../components/print-note/note-query.ts';

/** What the reader has chosen, by ids of plans. */
export interface Chosen {
  mine: string | null;
  pinned: string[];
}

/** Sent to the document with the new choice as its detail. */
export const CHOSEN = 'doi-chieu:da-chon';

/** Sent to a table whose columns have changed by it. */
export const COLUMNS_DRAWN = 'doi-chieu:cot';

/** More columns beside one's own cannot be read. */
export const MOST_PINNED = 4;

const KEPT = 'doi-chieu.dia-phuong';
const MINE = 'cua-toi';
const PINNED = 'ghim';

/** The plans of a choice, one's own first. */
export const plansOf = ({ mine, pinned }: Chosen): string[] => [
  ...new Set([...(mine === null ? [] : [mine]), ...pinned]),
];

/** What the address says, for it was sent by someone; else what this browser has kept. */
export function readChosen(): Chosen {
  const asked = new URLSearchParams(location.search);
  if (asked.has(MINE) || asked.has(PINNED))
    return tidy({ mine: asked.get(MINE), pinned: ids(asked.get(PINNED)) });
  try {
    return tidy(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Chosen>);
  } catch {
    // Storage may be refused, or hold what an older page wrote.
    return { mine: null, pinned: [] };
  }
}

const ids = (list: string | null): string[] => (list ?? '').split(',');
const isId = (id: unknown): id is string => typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id);

function tidy({ mine, pinned }: Partial<Chosen>): Chosen {
  const own = isId(mine) ? mine : null;
  const others = Array.isArray(pinned) ? pinned.filter(isId).filter((id) => id !== own) : [];
  return { mine: own, pinned: [...new Set(others)].slice(0, MOST_PINNED) };
}

/** Keeps a choice for the next visit, writes it into the address, and tells the page. */
export function choose(chosen: Chosen): void {
  const tidied = tidy(chosen);
  try {
    localStorage.setItem(KEPT, JSON.stringify(tidied));
  } catch {
    // Not kept then; the address still has it.
  }
  tell(tidied);
}

/** Writes a choice into the address, so that it is shared with it, and tells the page. */
export function tell(chosen: Chosen): void {
  const query = new URLSearchParams(location.search);
  const put = (name: string, value: string): void => (value ? query.set(name, value) : query.delete(name));
  put(MINE, chosen.mine ?? '');
  put(PINNED, chosen.pinned.join(','));
  writeQuery(query);
  document.dispatchEvent(new CustomEvent<Chosen>(CHOSEN, { detail: chosen }));
}

/** The part of the address that is the choice, for scripts that write the rest of it. */
export const chosenQuery = (): [string, string][] =>
  [...new URLSearchParams(location.search)].filter(([name]) => name === MINE || name === PINNED);

/** Puts a query into the address of the page and of its print. */
export function writeQuery(query: URLSearchParams): void {
  const text = query.toString().replaceAll('%2C', ',');
  history.replaceState(history.state, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
  void noteQuery(location.search);
}
