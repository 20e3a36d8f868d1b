import type { ReadingDecision } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';

/** Where a decision stands. */
export interface DecisionPlace {
  /** The number of the model among those of the plan; -1 outside of all. */
  at: number;
  /** @throws InputError that names the decision */
  refuse: (refusal: Refusal, what: string, hint: string) => never;
}

/**
 * Finds what a decision speaks of.
 *
 * @param index its place among the decisions, for errors
 * @throws InputError where the quoted words do not stand on the line
 */
export function placeIn(
  { id, models }: Plan,
  { lines }: Pick<RepairedText, 'lines'>,
  { line, quote }: ReadingDecision,
  index: number,
): DecisionPlace {
  const refuse = (refusal: Refusal, what: string, hint: string): never => {
    throw new InputError(what, {
      refusal,
      place: { file: `content/corrections/${id}.yaml`, key: ['readings', index] },
      hint,
    });
  };
  if (!standsOn(lines, line, quote))
    refuse(
      { code: 'quote-not-there', line, quote },
      `line ${line} no longer has "${quote}".`,
      'The decision is stale: give the line and the words as they stand there, or take it out.',
    );
  return { at: models.findIndex((model) => holds(model, line)), refuse };
}

/** Whether these words stand on the line, as received or as repaired. @param line from 1 */
export function standsOn(lines: RepairedText['lines'], line: number, quote: string): boolean {
  const there = lines[line - 1];
  return [there?.received, there?.text].some(
    (text) => text !== undefined && plain(text).includes(plain(quote)),
  );
}

/** Letters without the breadth of blanks, which depends on the reader. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const holds = ({ lines, appendixLines }: Model, line: number): boolean =>
  [lines, appendixLines].some((range) => range !== null && range[0] <= line && line <= range[1]);
