// Browser: the reader's own plan and the plans pinned beside it, kept from visit to visit and told in the address.
import { writeQuery } from '../components/print-note/write-query.ts';
import { KEPT, MINE, PINNED, tidy, type Chosen } from './kept.ts';

/** Sent to the document with the new choice as its detail. */
export const CHOSEN = 'doi-chieu:da-chon';

/** Sent to a table whose columns have changed by it. */
export const COLUMNS_DRAWN = 'doi-chieu:cot';

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
