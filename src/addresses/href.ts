/** The base path of the site without its last slash: "" at the root of a host. */
const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/**
 * The address of a page as it stands in a link, under whatever base path the site is built for.
 *
 * @param path from the root of the site, beginning with a slash: "/ke-hoach/thieu-van-2024/"
 */
export const href = (path: string): string => base + path;

/** Whether the site was built without its published address: what it tells to be cited then leads nowhere. */
export const isTrial = (): boolean => new URL(import.meta.env.SITE).hostname.endsWith('.example');

/** The permanent address of a page, with host: for canonical links, feeds, prints and citations. */
export const permalink = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
