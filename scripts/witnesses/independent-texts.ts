import type { SourceText } from '../../src/domain/source.ts';
import { isSameText } from '../content/same-text.ts';
import { tokenize } from '../repair/language/tokens.ts';

/** So many words in a row are seldom the same in two texts by chance. */
const ROW = 8;
/**
 * Texts that share so much of the shorter one are versions of one text. Plans of different localities quote each other
 * far less: of the first five no two share a quarter.
 */
const SAME_TEXT = 0.5;
/** A text with fewer rows is a page: one that quotes a plan is no version of it. */
const LEAST_ROWS = 200;

const known = new WeakMap<object, ReadonlySet<string>>();

/**
 * The texts of a corpus that may judge a text: none is the text itself or a version of it, and of several versions of
 * one text only the first. An old version has the misread words of the new one, and would vouch for them.
 */
export function judgesOf(source: SourceText, corpus: readonly SourceText[]): SourceText[] {
  const kept: SourceText[] = [];
  for (const text of corpus)
    if (
      !isSameText(text, source) &&
      ![source, ...kept].some((other) => areVersions(rowsOf(text), rowsOf(other)))
    )
      kept.push(text);
  return kept;
}

function areVersions(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size < LEAST_ROWS) return false;
  let shared = 0;
  for (const row of few) if (many.has(row)) shared += 1;
  return shared >= SAME_TEXT * few.size;
}

/** All rows of words of a text, over the ends of lines, which versions may set otherwise. */
function rowsOf({ lines }: SourceText): ReadonlySet<string> {
  let rows = known.get(lines);
  if (rows) return rows;
  const words = lines.flatMap(({ text }) =>
    tokenize(text).flatMap(({ kind, key }) => (kind === 'word' ? [key] : [])),
  );
  rows = new Set(words.map((_, at) => words.slice(at, at + ROW).join(' ')).slice(0, -ROW + 1));
  known.set(lines, rows);
  return rows;
}
