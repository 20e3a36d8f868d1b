/** Where a link leads, as an address that may be sent to others. */
export const publicAddress = (link: HTMLAnchorElement): string => link.href;
