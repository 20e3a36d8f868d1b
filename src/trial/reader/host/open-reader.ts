import { pageAddress } from '../../../delivery/host/page-address.ts';
import { load } from '../../../delivery/host/load-json.ts';
import type { FromReader, TrialPart } from '../../data/messages.ts';
import { READER_FILES, type ReaderFiles } from '../../data/reader-files.ts';
import { startWorker, type Reader } from '../../worker/start-worker.ts';

/**
 * Loads the reader and starts it.
 *
 * @param base the root of the site
 * @param onMessage is called with all that it says
 * @throws Error where it cannot be loaded
 */
export async function openReader(base: string, onMessage: (message: FromReader) => void): Promise<Reader> {
  const whole = (path: string): string => new URL(pageAddress(base, path), location.href).href;
  const { reader, parts } = await load<ReaderFiles>(whole(READER_FILES));
  const answer = await fetch(whole(reader));
  if (!answer.ok) throw new Error(`${answer.status} ${reader}`);
  const addresses = Object.entries(parts).map(([name, path]) => [name, whole(path)]);
  return startWorker(
    await answer.blob(),
    Object.fromEntries(addresses) as Record<TrialPart, string>,
    onMessage,
  );
}
