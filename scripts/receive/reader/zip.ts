import { unzipSync } from 'fflate';
import { InputError } from '../../../src/domain/issue.ts';
import { startsWith } from './reader.ts';

/** No honest office file has more parts. */
const MOST_PARTS = 5_000;
/** What one part may hold once it is unpacked: the largest plans have 2 MB of XML. */
const MOST_BYTES = 40_000_000;

/** The parts of a packed file; each is unpacked only when it is asked for, and never beyond the limits. */
export interface Package {
  names: ReadonlySet<string>;
  /** The bytes of a part, or null where there is none. @throws InputError where it is damaged or too large */
  bytes(name: string): Uint8Array | null;
}

/** Whether the bytes are a packed file (ZIP). */
export const isPackage = (bytes: Uint8Array): boolean => startsWith(bytes, 'PK\u0003\u0004');

/** The end of a packed file, where the names of its parts stand in clear. */
export const directoryOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 200_000)));

/**
 * Opens a packed file and reads its directory alone.
 *
 * @throws InputError where it is damaged or has too many parts
 */
export function openPackage(bytes: Uint8Array, file: string): Package {
  const sizes = new Map<string, number>();
  unpack(bytes, file, ({ name, originalSize }) => {
    sizes.set(name, originalSize);
    if (sizes.size > MOST_PARTS) throw bomb(file);
    return false;
  });
  return {
    names: new Set(sizes.keys()),
    bytes(wanted) {
      const size = sizes.get(wanted);
      if (size === undefined) return null;
      if (size > MOST_BYTES) throw bomb(file);
      // The room is taken by the size that the directory states, so a part that lies about it cannot grow.
      return unpack(bytes, file, ({ name }) => name === wanted)[wanted] ?? null;
    },
  };
}

function unpack(
  bytes: Uint8Array,
  file: string,
  filter: (part: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('this packed file is damaged.', {
      refusal: { code: 'file-damaged' },
      place: { file },
      hint: 'It may have been cut off: copy it again, or open it in Word and save it anew.',
      cause,
    });
  }
}

function bomb(file: string): InputError {
  return new InputError('this packed file would unpack into far more than any document holds.', {
    refusal: { code: 'file-too-large' },
    place: { file },
    hint: 'Open it in Word, copy its text into a new document and save that.',
  });
}
