import type { Anomaly, Model, Plan } from '../../../src/domain/plan.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { LineRange } from '../../../src/domain/span.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';

/** A plan that is complete but for its anomalies. */
export type PlanToCheck = Omit<Plan, 'anomalies' | 'coverage'>;

/** All that a kind of anomaly may look at. */
export interface AnomalyInput {
  plan: PlanToCheck;
  repaired: RepairedText;
  vocabulary: Vocabulary;
}

/** One kind of anomaly: looks at a plan, changes nothing, says what it saw in plain Vietnamese. */
export type FindAnomaly = (input: AnomalyInput) => Anomaly[];

/** The numbers of all lines in the ranges that are not blank, ascending, each once. */
export function linesIn(repaired: RepairedText, ...ranges: readonly (LineRange | null)[]): number[] {
  const inside = new Set<number>();
  for (const range of ranges) {
    if (!range) continue;
    for (const { number, text } of repaired.lines.slice(range[0] - 1, range[1]))
      if (/\S/.test(text)) inside.add(number);
  }
  return [...inside].sort((a, b) => a - b);
}

/** The number of the model whose text or table row a line belongs to; null outside of all. */
export function modelAt(models: readonly Model[], line: number): number | null {
  const within = (range: LineRange | null): boolean => range !== null && range[0] <= line && line <= range[1];
  return models.find(({ lines, appendixLines }) => within(lines) || within(appendixLines))?.number ?? null;
}

/** A text on one line, cut to 120 letters: for quoting in a message. */
export function quoted(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[;,.]$/, '');
  return `“${line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line}”`;
}

/** The letters and digits of a text, folded: what is left of it however it was wrapped and spaced. */
export const letters = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

/**
 * The lines of a range on which every place of a text stands, however it is wrapped there; all lines of the range
 * where it is not found as printed.
 */
export function linesOfText(repaired: RepairedText, range: LineRange, text: string): number[] {
  const sought = letters(text);
  const lines = linesIn(repaired, range);
  const ends: number[] = [];
  let all = '';
  for (const number of lines) {
    all += letters(repaired.lines[number - 1]!.text);
    ends.push(all.length);
  }
  const found = new Set<number>();
  let first = 0;
  let at = sought === '' ? -1 : all.indexOf(sought);
  while (at >= 0) {
    while (ends[first]! <= at) first += 1;
    found.add(lines[first]!);
    for (; ends[first]! < at + sought.length; first += 1) found.add(lines[first + 1]!);
    at = all.indexOf(sought, at + sought.length);
  }
  return found.size > 0 ? [...found] : lines;
}
