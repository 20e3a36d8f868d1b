import type { Deadline } from '../domain/reading.ts';

/**
 * Whether the meaning says more than the printed words: "Quý I/2024" and "trong năm 2024" need no second
 * telling.
 */
export function addsToPrinted(printed: string, meaning: string): boolean {
  const plain = printed
    .trim()
    .toLowerCase()
    .replace(/^trong /, '')
    .replace(/[.;,]+$/, '');
  return plain !== meaning.toLowerCase();
}

/** One point of time of a deadline value as people write it: "2024-Q1" gives "quý I/2024". */
function pointText(value: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `quý ${['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]}/${quarter[1]}`;
  const [year, month, day] = value.split('-');
  if (day) return `${day}/${month}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/**
 * What the program understands of a deadline, in words: "30/12/2023", "quý I/2024", "2023 đến 2025",
 * "thường xuyên". Null where it understands no time (a dependent one, a date that the calendar lacks).
 */
export function deadlineMeaning({ kind, value }: Deadline): string | null {
  if (kind === 'ongoing') return 'thường xuyên';
  if (value === null) return null;
  const [from, to] = value.split('/');
  return to ? `${pointText(from!)} đến ${pointText(to)}` : pointText(value);
}
