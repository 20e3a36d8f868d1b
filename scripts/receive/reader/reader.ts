import type { SourceLayout } from '../../../src/domain/layout.ts';
import { noteLines } from '../../read/note-lines.ts';
import { plainLine } from '../../read/plain-characters.ts';
import type { SourceText } from '../../../src/domain/source.ts';

/** A step of long work, for whoever shows it: "trang 7 / 26". `total` is null where it is not known. */
export interface Step {
  /** What is being done, a few words in Vietnamese. */
  what: string;
  done: number;
  total: number | null;
}

/** What a reader is told besides the bytes. */
export interface ReadContext {
  /** The path shown to people, for errors. */
  file: string;
  /** Called at each step of long work; cheap to call often. */
  progress: (step: Step) => void;
}

/** What a reader gives: a `SourceText` without its name and checksum. */
export type Reading = Pick<SourceText, 'encoding' | 'lines' | 'notes' | 'layout'>;

/** One kind of file and how it is read. A reader imports its heavy packages only when it reads. */
export interface Reader {
  /** For people, in English: "a PDF". */
  name: string;
  /** Whether the bytes are of this kind, by their content alone; cheap, and never throws. */
  recognises(bytes: Uint8Array): boolean;
  /** @throws InputError where they cannot be read: one sentence that says why and what to do */
  read(bytes: Uint8Array, context: ReadContext): Reading | Promise<Reading>;
}

/**
 * The reading of a document whose lines a reader has put together: each becomes a numbered line in NFC. Columns in
 * `layout` are those of the NFC lines.
 */
export function documentReading(lines: readonly string[], layout: SourceLayout): Reading {
  const numbered = lines.map((received, index) => ({
    number: index + 1,
    text: plainLine(received),
    received,
    end: '\n' as const,
  }));
  return {
    encoding: 'utf-8',
    lines: numbered,
    notes: noteLines(numbered, 'utf-8'),
    layout,
  };
}

/** Whether the bytes begin with these ASCII characters (each of one byte). */
export function startsWith(bytes: Uint8Array, start: string, from = 0): boolean {
  for (let index = 0; index < start.length; index += 1)
    if (bytes[from + index] !== start.charCodeAt(index)) return false;
  return true;
}
