import type * as host from '../host/public-address.ts';

/** Where a link leads on the published site: nobody else can follow an address on this disk. */
export const publicAddress: typeof host.publicAddress = (link) => {
  // Both the links of a page and its permanent address are written by the pack.
  const { href } = new URL(link.getAttribute('href')!, document.documentElement.dataset['published']);
  return href.replace(/\/index\.html(?=[?#]|$)/, '/');
};
