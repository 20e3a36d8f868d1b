import { HANDWRITTEN, QUOTE, SEQUENCE, type LayoutRemark } from '../../../src/domain/layout.ts';
import type { Piece } from '../pdf/layout/printed-line.ts';
import { readLayout } from '../pdf/layout/read-layout.ts';
import { toReading, type LinesAndLayout } from '../pdf/to-reading.ts';
import { unsureLetters } from './certainty.ts';
import { mendNumbers } from './mend-numbers.ts';
import { mendQuarters } from './mend-quarters.ts';
import { mendQuotes } from './mend-quotes.ts';
import { mendRowNumbers } from './mend-row-numbers.ts';
import { partLetterhead } from './part-letterhead.ts';
import type { ReadPage } from './read-page.ts';
import { straightenTables } from './straighten-tables.ts';
import { toContent, type Recognised, type ScanContent } from './to-content.ts';

/**
 * The lines of recognised pages that follow each other, and what their layout says.
 *
 * @param first number of the first page
 */
export function scanReading(pages: readonly ReadPage[], first: number): LinesAndLayout {
  const parted = pages.map((page) => ({ ...page, blocks: partLetterhead(page.blocks) }));
  const straight = straightenTables(parted);
  const numbers = [
    ...mendQuarters(straight),
    ...mendRowNumbers(straight),
    ...mendNumbers(straight).map(({ line, ...mend }) => ({ word: line.words[0]!, ...mend })),
  ];
  const mends = [
    ...mendQuotes(straight).map((mend) => ({ ...mend, note: QUOTE })),
    ...numbers.map((mend) => ({ ...mend, note: SEQUENCE })),
  ];
  const mended: Mended = new Map(mends.map(({ word, ...change }) => [word, change]));
  const content = toContent(straight, first, (word) => mended.get(word)?.text ?? word.text);
  const laid = readLayout(content.pages, content.reader);
  const reading = toReading(laid, { lost: () => null, readFrom: () => null, struck: () => null });
  const remarks = laid.units.flatMap(({ paragraph }, index) =>
    remarksOf(paragraph.pieces, index + 1, content, mended),
  );
  return { ...reading, remarks };
}

type Mended = ReadonlyMap<Recognised['word'], { text: string; received: string; note: string }>;

function remarksOf(
  pieces: readonly Piece[],
  line: number,
  content: ScanContent,
  mended: Mended,
): LayoutRemark[] {
  const remarks: LayoutRemark[] = [];
  let column = 1;
  for (const { text, glyph } of pieces) {
    const known = glyph && content.recognised.get(glyph);
    if (known) remarks.push(...remarkOf(known, line, column, mended));
    column += text.length;
  }
  return remarks;
}

function remarkOf(known: Recognised, line: number, column: number, mended: Mended): LayoutRemark[] {
  const { word, at } = known;
  const own = letterRemarks(known, line, column, mended);
  if (!word.inkBehind || at !== lastLetterAt(word)) return own;
  const behind = column + word.text.length - at;
  return [...own, { kind: 'unsure', line, column: behind, length: 0, received: '', note: HANDWRITTEN }];
}

const lastLetterAt = ({ text }: Recognised['word']): number => text.length - [...text].at(-1)!.length;

function letterRemarks(
  { word, at }: Recognised,
  line: number,
  column: number,
  mended: Mended,
): LayoutRemark[] {
  const change = mended.get(word);
  if (change) {
    if (at > 0) return [];
    const { text, received, note } = change;
    return [{ kind: 'converted', line, column, length: text.length, received, note }];
  }
  return unsureLetters(word)
    .filter((letter) => letter.at === at)
    .map(({ length, candidates }) => {
      const received = word.text.slice(at, at + length);
      const own = candidates.find(({ text }) => text === received)?.probability ?? 0;
      return { kind: 'unsure', line, column, length, received, note: own.toFixed(2), candidates };
    });
}
