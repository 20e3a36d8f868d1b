// Browser: what a reader has chosen, as it is kept from visit to visit or came with the address.

/** What the reader has chosen, by ids of plans. */
export interface Chosen {
  mine: string | null;
  pinned: string[];
}

/** More columns beside one's own cannot be read. */
export const MOST_PINNED = 4;

/** Where a choice is kept, and how it stands in the address. */
export const KEPT = 'doi-chieu.dia-phuong';
export const MINE = 'cua-toi';
export const PINNED = 'ghim';

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

/** A choice without invalid ids and repetitions. */
export function tidy({ mine, pinned }: Partial<Chosen>): Chosen {
  const own = isId(mine) ? mine : null;
  const others = Array.isArray(pinned) ? pinned.filter(isId).filter((id) => id !== own) : [];
  return { mine: own, pinned: [...new Set(others)].slice(0, MOST_PINNED) };
}
