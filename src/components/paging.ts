// Lists that grow with the number of plans stand on several pages.

/** One page of a list. */
export interface ListPage<Item> {
  /** From 1. */
  number: number;
  /** How many pages the list has, at least 1. */
  of: number;
  items: Item[];
}

/** A list on pages of at most `size` items; an empty list is one empty page. */
export function pagesOf<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, at) => ({
    number: at + 1,
    of,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/** The part of the address of a page of a list: nothing for the first, "trang-2/" for the second. */
export const pagePart = (number: number): string => (number === 1 ? '' : `trang-${number}/`);

/** The same as a parameter of a route: nothing for the first page. */
export const pageParam = (number: number): string | undefined =>
  pagePart(number).replace(/\/$/, '') || undefined;

/** The same after the name of the list, for a route that takes both: "cong-an-xa", "cong-an-xa/trang-2". */
export const listParam = (slug: string, number: number): string =>
  pagePath(`${slug}/`, number).replace(/\/$/, '');

/** The address of a page of a list. @param list that of its first page, with a slash at its end */
export const pagePath = (list: string, number: number): string => list + pagePart(number);

/** What a title says of a page after the first: ", trang 2". */
export const pageWords = (number: number): string => (number === 1 ? '' : `, trang ${number}`);

/** The addresses of all pages of a list. */
export const pathsOf = (list: string, pages: number): string[] =>
  Array.from({ length: pages }, (_, at) => pagePath(list, at + 1));
