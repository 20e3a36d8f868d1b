import type { Deadline } from '../domain/reading.ts';
import { timeInWords } from '../domain/time.ts';

/** The words without what plans usually put around them: "Trong năm 2023." becomes "năm 2023". */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^trong\s+/, '')
    .replace(/(?<=\D)0(?=\d)/g, '')
    .replace(/\s+năm\s+(?=\d)/, '/')
    .replace(/[\s.;]+$/, '');

/** Whether the printed words and their meaning say different things: "Trước ngày 30/6/2023" says more than the day. */
export const addsToPrinted = (printed: string, meaning: string): boolean => bare(printed) !== bare(meaning);

/**
 * What the program understands of a deadline, in words: "30/12/2023", "quý I/2024", "thường xuyên". Null where it
 * understands no time (a dependent one, a date that the calendar lacks).
 */
export const deadlineMeaning = ({ kind, value }: Deadline): string | null =>
  kind === 'ongoing' ? 'thường xuyên' : timeInWords(value);
