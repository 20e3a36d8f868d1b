import { load } from '../../../delivery/disk/load-json.ts';
import { pageAddress } from '../../../delivery/disk/page-address.ts';
import type * as host from '../host/open-reader.ts';
import { READER_FILES, type PackedReader } from '../../data/reader-files.ts';
import { startWorker } from '../../worker/start-worker.ts';

/** Starts the reader of the offline pack, which holds all its parts. */
export const openReader: typeof host.openReader = async (base, onMessage) => {
  const { code } = await load<PackedReader>(pageAddress(base, READER_FILES));
  return startWorker(code, null, onMessage);
};
