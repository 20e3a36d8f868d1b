/**
 * The address of a page or a file of the site, for scripts that build links.
 *
 * @param base the root of the site, with or without its last slash
 * @param path from that root, beginning with a slash; it may end with a query and a fragment
 */
export const pageAddress = (base: string, path: string): string => base.replace(/\/$/, '') + path;
