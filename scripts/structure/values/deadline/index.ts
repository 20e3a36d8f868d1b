import type { Deadline } from '../../../../src/domain/reading.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import { clausesOf, tidy } from './clauses.ts';
import { findExpressions, type Expression } from './expressions.ts';

/** Where a new statement begins between two expressions of time: "Năm 2024 | và thực hiện thường xuyên". */
const CONNECTOR = /[,;]| va | hoac | roi /;

/**
 * All that a deadline text states, in its order: "Trong năm 2023 và những năm tiếp theo" gives a year and an
 * ongoing one.
 *
 * Every `text` is a stretch of the NFC text with its white space folded to single blanks. What stands in
 * brackets only counts where nothing outside says when: "30/12/2023 (Căn cứ tình hình thực tế)" is a date.
 * A text that says nothing about time gives none; a date that the calendar does not have keeps its kind, with
 * the value null.
 *
 * @param text one reading of a deadline field, without its label
 */
export function readDeadlines(text: string): Deadline[] {
  return clausesOf(text).flatMap(readClause);
}

function readClause(clause: string): Deadline[] {
  const folded = fold(clause);
  const outside = folded.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  const found = findExpressions(outside);
  const expressions = found.length > 0 ? found : findExpressions(folded);
  return mergeOngoing(dropYearless(expressions)).flatMap((expression, index, all) => {
    const start = index === 0 ? 0 : boundary(folded, all[index - 1]!, expression);
    const next = all[index + 1];
    const end = next ? boundary(folded, expression, next) : clause.length;
    const printed = tidy(clause.slice(start, end));
    return expression.meanings.map(({ kind, value }) => ({ text: printed, kind, value }));
  });
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
