import type { Deadline } from '../../../../src/domain/reading.ts';
import { daysOf } from '../../../../src/domain/time.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import { clausesOf, tidy } from './clauses.ts';
import { findExpressions, type Expression } from './expressions.ts';
import { mayLackDigit, type Spaced } from './lost-digits.ts';

/** Where a new statement begins between two expressions of time: "Năm 2024 | và thực hiện thường xuyên". */
const CONNECTOR = /[,;]| va | hoac | roi /;

/**
 * All that a deadline text states, in its order: "Trong năm 2023 và những năm tiếp theo" gives a year and an
 * ongoing one.
 *
 * Every `text` is a stretch of the NFC text with its white space folded to single blanks. What stands in
 * brackets only counts where nothing outside says when: "30/12/2023 (Căn cứ tình hình thực tế)" is a date.
 * A text that says nothing about time gives none; a date that the calendar does not have, a number that may lack
 * a digit, and a range that ends before it begins keep their kind, with the value null.
 *
 * @param text one reading of a deadline field, without its label; blanks as wide as printed, as far as known
 */
export function readDeadlines(text: string): Deadline[] {
  return statementsOf(text).map(({ text, kind, value, reversed }) => ({
    text,
    kind,
    value: reversed ? null : value,
  }));
}

/** The ranges of a text that end before they begin, as printed. */
export const reversedRanges = (text: string): string[] =>
  statementsOf(text).flatMap(({ text, reversed }) => (reversed ? [text] : []));

/** Whether a text states a time of which a digit may be lost. */
export const lacksDigit = (text: string): boolean =>
  HEADLESS.test(text) || statementsOf(text).some(({ unsure }) => unsure);

/** "/6/2025", "tháng /2025": the number before the first stroke is not there. */
const HEADLESS = /(?<![\d\p{L}…._/-])\s*\/\s?\d{1,2}\/\d{4}|(?<!\p{L})(?:tháng|quý)\s*\/\s?\d{4}/iu;

/** A deadline, and why its value is not what its text seems to say. */
type Statement = Deadline & { reversed: boolean; unsure: boolean };

const statementsOf = (text: string): Statement[] => clausesOf(text).flatMap(readClause);

function readClause(clause: Spaced): Statement[] {
  const { text } = clause;
  const folded = fold(text);
  const outside = folded.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  const found = findExpressions(outside);
  const expressions = found.length > 0 ? found : findExpressions(folded);
  return mergeOngoing(dropYearless(expressions)).flatMap((expression, index, all) => {
    const start = index === 0 ? 0 : boundary(folded, all[index - 1]!, expression);
    const next = all[index + 1];
    const end = next ? boundary(folded, expression, next) : text.length;
    const printed = tidy(text.slice(start, end));
    const lacking = mayLackDigit(clause, expression.start, expression.end);
    return expression.meanings.map(({ kind, value }) => {
      const unsure = lacking && kind !== 'ongoing' && kind !== 'dependent';
      const sure = unsure ? null : value;
      return { text: printed, kind, value: sure, unsure, reversed: sure !== null && endsBeforeStart(sure) };
    });
  });
}

/** Whether the second half of "2024-05-01/2024-01-31" is over before the first begins. */
function endsBeforeStart(value: string): boolean {
  const [from, to] = value.split('/').map(daysOf);
  return Boolean(from && to && to.last < from.first);
}

/** Where the statement of `next` begins in the clause. */
function boundary(folded: string, before: Expression, next: Expression): number {
  const gap = CONNECTOR.exec(folded.slice(before.end, next.start));
  return gap ? before.end + gap.index : next.start;
}

/** "trước ngày 15/12 hàng năm" recurs: a day without a year beside another expression is no deadline of its own. */
function dropYearless(expressions: Expression[]): Expression[] {
  const others = expressions.filter(({ meanings }) => !meanings[0]!.yearless);
  return others.length > 0 ? others : expressions;
}

/** "thường xuyên, hàng tháng" says one thing: ongoing ones side by side are one. */
function mergeOngoing(expressions: Expression[]): Expression[] {
  const merged: Expression[] = [];
  for (const expression of expressions) {
    const before = merged.at(-1);
    const same = before && [before, expression].every(({ meanings }) => meanings[0]!.kind === 'ongoing');
    if (same) merged[merged.length - 1] = { ...before, end: expression.end };
    else merged.push(expression);
  }
  return merged;
}
