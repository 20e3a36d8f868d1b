import type { LabelReader } from './labels.ts';

/** What a rule may ask besides the line itself. */
export interface Words {
  /** The labels of `content/vocabulary/field-labels.yaml`. */
  label: LabelReader;
}

/** One kind of line of an official paper: how it is told from all others, with lines that show it. */
export interface LineRule {
  /** The name of the kind, stable: `explain --structure` prints it. */
  id: string;
  /** What it is, as a reader of the trace understands it. */
  name: string;
  /** Lines that are of this kind. */
  takes: readonly string[];
  /** Lines that look like it and are not. */
  leaves: readonly string[];
  /** What the line says as one of this kind, in a word or two; null where it is none. */
  read: (text: string, words: Words) => string | null;
}

/** A rule that only says yes or no. */
export const says = (holds: boolean, what: string): string | null => (holds ? what : null);
