import type { Deadline } from '../domain/reading.ts';
import { timeInWords } from '../domain/time.ts';

/**
 * Whether the meaning adds something to the printed words: "Quý I/2024" and "trong năm 2024" need no explanation.
 */
export function addsToPrinted(printed: string, meaning: string): boolean {
  const plain = printed
    .trim()
    .toLowerCase()
    .replace(/^trong /, '')
    .replace(/[.;,]+$/, '');
  return plain !== meaning.toLowerCase();
}

/**
 * What the program understands of a deadline, in words: "30/12/2023", "quý I/2024", "thường xuyên". Null where it
 * understands no time (a dependent one, a date that the calendar lacks).
 */
export const deadlineMeaning = ({ kind, value }: Deadline): string | null =>
  kind === 'ongoing' ? 'thường xuyên' : timeInWords(value);
