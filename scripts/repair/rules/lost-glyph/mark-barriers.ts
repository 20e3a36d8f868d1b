import { blanksAround } from '../../lattice/blank-runs.ts';
import { isInCapitals, isLineEnd, ownOf } from '../../lattice/line-ends.ts';
import { afterOnLine, type Surroundings } from './surroundings.ts';
import type { Edge } from '../../lattice/edges.ts';

/** A mark and where it would stand. */
type EdgeSpan = Pick<Edge, 'text' | 'start' | 'end'>;

/** Whether a lost mark may only be offered: beside numbers, and marks that broken fonts seldom lose. */
export const isMarkBarred = (edge: Edge, { stream, inSequence }: Surroundings): boolean =>
  !'.:%+“”;'.includes(edge.text) || (!inSequence && isInNumber(edge, stream));

/** Whether the page speaks against a mark in this place. */
export function isOddMark(edge: Edge, around: Surroundings): boolean {
  const { stream } = around;
  if (edge.text === '+') return !opensItem(edge, stream);
  return edge.text === '.' && (isInSentence(edge, around) || isOddEnd(edge, stream));
}

/** At the very start of a line, with a word after one blank; where more is blank it may be a number that is lost. */
const opensItem = ({ start, end }: Edge, stream: string): boolean =>
  stream[start - 1] !== ' ' && /^ [\p{L}“(]/u.test(stream.slice(end, end + 2));

const NUMERIC = /[\p{N}.,]/u;

/** A mark between digits would make another number of them; three blanks beside one may be lost digits. */
function isInNumber({ start, end, text }: Edge, stream: string): boolean {
  if (NUMERIC.test(stream[start - 1] ?? '') && NUMERIC.test(stream[end] ?? '')) return true;
  // A percent sign belongs to the number, a colon to the word before it; the blanks after them to what follows.
  if (text === '%' || text === ':') return false;
  const { from, to } = blanksAround(stream, start, end);
  return to - from >= LOST_DIGITS && (NUMERIC.test(stream[from - 1] ?? '') || NUMERIC.test(stream[to] ?? ''));
}

const LOST_DIGITS = 3;

/** A small letter after it, or a capital that is only there because a full stop is: a full stop ends a sentence. */
function isInSentence(edge: Edge, around: Surroundings): boolean {
  const after = afterOnLine(edge, around);
  return after !== undefined && (/^\p{Ll}/u.test(after.text) || after.firstLost !== null);
}

/** At the end of a line that ends no paragraph, or that stands in a list whose items end otherwise. */
function isOddEnd({ start, end }: Edge, stream: string): boolean {
  if (!isLineEnd(stream, end)) return false;
  const before = linesBefore(stream, start);
  const after = linesAfter(stream, end);
  if (!endsParagraph(before, after)) return true;
  const [own, last, next] = [before.at(-1) ?? '', before.at(-2) ?? '', after[0] ?? ''];
  const isItem = /^\s*[-+•]/u.test(own) && next.trimStart()[0] === own.trimStart()[0];
  // A heading in capitals has no full stop.
  return (isItem && [last, next].some((line) => line.trimEnd().endsWith(';'))) || isInCapitals(own);
}

/**
 * Whether a full stop would end a line that has none as a rule: a cell of a flattened table ("Phân công thực hiện"), a
 * heading in capitals, a short numbered one ("5. Bộ phận Tài chính") above text of its own.
 */
export function endsCellOrHeading(
  { text, start, end }: EdgeSpan,
  { stream }: Pick<Surroundings, 'stream'>,
): boolean {
  if (text !== '.' || !isLineEnd(stream, end)) return false;
  const before = linesBefore(stream, start);
  const after = linesAfter(stream, end);
  const own = before.at(-1) ?? '';
  const kind = ownOf(own);
  if (kind === 'number') return own.length < LONG_LINE && /^\s*\p{Lu}/u.test(after[0] ?? '');
  return kind === 'capitals' || (kind === 'plain' && !endsParagraph(before, after));
}

/** Whether another mark is lost right beside it: one of the two blanks may be no more than a blank. */
export const isBesideLostMark = (
  { start, end }: EdgeSpan,
  { before, after }: Pick<Surroundings, 'before' | 'after'>,
): boolean => (before?.end === start && isLostMark(before)) || (after?.start === end && isLostMark(after));

const isLostMark = ({ kind, lost }: Edge): boolean => kind === 'mark' && lost.length > 0;

const linesBefore = (stream: string, at: number): string[] =>
  stream
    .slice(Math.max(0, at - 300), at)
    .split('\n')
    .filter((line) => line.trim());

const linesAfter = (stream: string, at: number): string[] =>
  stream
    .slice(at, at + 300)
    .split('\n')
    .slice(1)
    .filter((line) => line.trim());

/** Lines of running text are long; those of a flattened table are short and end without a full stop. */
const LONG_LINE = 50;

/** Whether running text ends here: long lines stand close by, and what follows opens a block or a sentence. */
function endsParagraph(before: readonly string[], [next, second]: readonly string[]): boolean {
  const opens = next === undefined || /^\s*(?:[-+•“(]|\d|\p{Lu})/u.test(next);
  return opens && [...before.slice(-3), next ?? '', second ?? ''].some((line) => line.length >= LONG_LINE);
}

/** So often at most is a mark lost in a font that prints it, and at least in one that lost it. */
const PRINTED_RATE = 0.02;
const LOST_RATE = 0.5;

/** Of full stop and colon the font lost the one and prints the other. */
export function printsOther({ text, start }: Edge, { lossRate }: Surroundings): boolean {
  return lossRate(text, start) >= LOST_RATE && lossRate(text === '.' ? ':' : '.', start) <= PRINTED_RATE;
}
