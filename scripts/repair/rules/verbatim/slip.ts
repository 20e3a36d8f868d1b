import type { Evidence } from '../../../../src/domain/repair.ts';
import type { Language } from '../../language/language.ts';
import type { TokenRow } from '../wrong-letter/token-row.ts';

/** What an author typed wrong, and what was likely meant. It is never put into the text. */
export interface Slip {
  /** Index of the line, from 0, and offsets in it. */
  line: number;
  start: number;
  end: number;
  /** What was likely meant. */
  meant: string;
  /** One sentence in Vietnamese for the reader: why this is a slip of typing. */
  note: string;
  kind: Evidence['kind'];
  confidence: number;
}

/** The text in which slips are looked for, and what is known of words. */
export interface SlipText {
  lines: readonly string[];
  tokens: TokenRow;
  language: Language;
}

/** Finds one class of slips. */
export type FindSlips = (text: SlipText) => Slip[];
