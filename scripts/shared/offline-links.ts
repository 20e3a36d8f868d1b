import { posix } from 'node:path';

/** Attributes of our pages that hold an address of the site. */
const ADDRESS = /\s(href|src|action|data-[a-z-]+)="(\/(?!\/)[^"]*)"/g;

/**
 * A page with addresses that work where it is opened as a file: relative, and with the name of the index file.
 *
 * In our pages a quotation mark inside text is a character reference, so the pattern meets attributes only.
 *
 * @param path the page's path below the site, "ke-hoach/a/index.html"
 * @param base the path under which the site was built, with a slash at both ends
 */
export function offlineLinks(html: string, path: string, base: string): string {
  return html.replace(ADDRESS, (whole, name: string, address: string) => {
    if (!`${address}/`.startsWith(base)) return whole;
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
    return ` ${name}="${posix.relative(posix.dirname(path), file)}${rest}"`;
  });
}
