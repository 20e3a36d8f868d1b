import { posix } from 'node:path';
import { withIndexFile } from '../../../src/delivery/disk/page-address.ts';

/** A start tag of our pages: values stand in double quotes, and in text "<" is always a character reference. */
const TAG = /<[a-z][^\s>/]*(?:\s+[^\s"=>/]+(?:="[^"]*")?)*\s*\/?>/gi;
/** An attribute that holds an address of the site. */
const ADDRESS = /\s(href|src|action)="(\/(?!\/)[^"]*)"/g;
/** What scripts put before the paths of the site; at the root of a host it is empty, and written without a value. */
const BASE = /\sdata-base(?:="[^"]*")?(?=[\s/>])/g;
/** Where a page that has moved sends its reader. */
const MOVED = /\scontent="0;url=(\/(?!\/)[^"]*)"/g;

/**
 * A page with addresses that work where it is opened as a file: relative, and with the name of the index file.
 *
 * @param path the page's path below the site, "ke-hoach/a/index.html"
 * @param base the path under which the site was built, with a slash at both ends
 */
export function offlineLinks(html: string, path: string, base: string): string {
  const folder = posix.dirname(path);
  const relative = (address: string): string => {
    if (!`${address}/`.startsWith(base)) return address;
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    return posix.relative(folder, withIndexFile(target)) + rest;
  };
  const root = `${posix.relative(folder, '') || '.'}/`;
  return html.replace(TAG, (tag) =>
    tag
      .replace(ADDRESS, (_, name: string, address: string) => ` ${name}="${relative(address)}"`)
      .replace(MOVED, (_, address: string) => ` content="0;url=${relative(address)}"`)
      .replace(BASE, ` data-base="${root}"`),
  );
}
