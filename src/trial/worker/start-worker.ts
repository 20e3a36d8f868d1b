import type { FromReader, PartAddresses, ToReader } from '../data/messages.ts';

/** A worker that reads files. */
export interface Reader {
  tell: (message: ToReader) => void;
  /** Ends it, whatever it does. */
  end: () => void;
}

/**
 * Starts a worker from its text. So it stands under the policy of the page, which allows no other host; a worker from an
 * address would have its own.
 *
 * @param code may be a blob, which is not made a text first: it is nearly a megabyte
 * @param onMessage is called with all that it says
 */
export function startWorker(
  code: string | Blob,
  parts: PartAddresses,
  onMessage: (message: FromReader) => void,
): Reader {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => onMessage(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onMessage({ type: 'failed', message: event.message });
  });
  const tell = (message: ToReader): void =>
    worker.postMessage(message, message.type === 'read' ? [message.bytes.buffer as ArrayBuffer] : []);
  tell({ type: 'start', parts });
  return {
    tell,
    end() {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
