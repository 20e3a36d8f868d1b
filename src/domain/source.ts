import type { SourceLayout } from './layout.ts';

/** One line of a source as received. */
export interface SourceLine {
  /** Counted from 1, as `cat -n` does. */
  number: number;
  /**
   * The line in Unicode NFC, without its line end; hyphens and no-break blanks of other codes are written plainly, one
   * for one. Columns everywhere refer to this.
   */
  text: string;
  /** The line as decoded, before NFC, without its line end. */
  received: string;
  /** The line end as received; empty on a last line that has none. */
  end: '\n' | '\r\n' | '\r' | '\v' | '\u0085' | '\u2028' | '\u2029' | '';
}

/** What may be unusual in the bytes of a line. */
export const readNoteKinds = [
  'byte-order-mark',
  'not-nfc',
  'carriage-return',
  'line-end',
  'hyphen',
  'blank',
  'control-character',
  'invisible-character',
] as const;

/** Something unusual that a person may want to know; never a reason to stop. */
export interface ReadNote {
  kind: (typeof readNoteKinds)[number];
  line: number;
  /** How often on that line. */
  count: number;
  message: string;
}

/** A plan's text as received, in numbered lines; joining `received + end` gives the decoded bytes again. */
export interface SourceText {
  /** The path shown to people, relative to the project where possible. */
  file: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string;
  encoding: 'utf-8' | 'utf-8-bom';
  lines: SourceLine[];
  notes: ReadNote[];
  /** What a reader of documents knew beyond the lines; absent for a plain text. Later stages never ask which reader. */
  layout?: SourceLayout;
}
