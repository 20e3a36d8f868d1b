import { facetIds, type Chosen } from '../answer/facets.ts';

/** What the address of the search page says: the query and the facets chosen. */
export interface PageState {
  query: string;
  chosen: Chosen;
}

/** Reads the part of an address after the question mark. */
export function stateOf(parameters: string): PageState {
  const read = new URLSearchParams(parameters);
  const chosen: Chosen = {};
  for (const id of facetIds) {
    const values = read.getAll(id).filter(Boolean);
    if (values.length > 0) chosen[id] = values;
  }
  return { query: (read.get('q') ?? '').slice(0, 200), chosen };
}

/** The part of the address that says this state, with its question mark; "" for none. */
export function parametersOf({ query, chosen }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const id of facetIds) for (const value of chosen[id] ?? []) parameters.append(id, value);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** The same choice with one value added or taken away. */
export function toggled(chosen: Chosen, id: keyof Chosen, value: string): Chosen {
  const values = chosen[id] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const others = { ...chosen };
  delete others[id];
  return next.length > 0 ? { ...others, [id]: next } : others;
}
