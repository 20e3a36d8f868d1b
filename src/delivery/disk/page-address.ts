import type * as host from '../host/page-address.ts';

/** A path with the name of the index file where it names a folder: on a disk nobody adds it. */
export const withIndexFile = (path: string): string => path.replace(/(^|\/)(?=[?#]|$)/, '$1index.html');

/** The address of a page or a file of the pack, for scripts that build links. */
export const pageAddress: typeof host.pageAddress = (base, path) =>
  base.replace(/\/$/, '') + withIndexFile(path);
