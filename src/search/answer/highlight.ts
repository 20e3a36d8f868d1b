import type { SearchIndex } from '../index/engine.ts';
import { expand, printedShort } from '../index/phrases.ts';
import { tokensOf, type Token } from '../index/tokens.ts';

/** A part of a text: either found words (with the blanks between them) or the rest. */
export interface MarkedPiece {
  text: string;
  found: boolean;
}

/** The words of a text that count as found, as offsets in its NFC form, neighbours joined. */
export function foundIn(
  { book }: Pick<SearchIndex, 'book'>,
  text: string,
  marked: ReadonlySet<string>,
): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (const [start, end, found] of printedWords(expand(tokensOf(text), book, printedShort), marked)) {
    if (!found) continue;
    const last = spans.at(-1);
    // Words with only a blank between them are joined: "công dân số" is one match, not three.
    if (last && text.slice(last[1], start).trim() === '') last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

/** Each printed word, and whether it is found: a short form only where all words of its long form are. */
function printedWords(tokens: readonly Token[], marked: ReadonlySet<string>): [number, number, boolean][] {
  const words: [number, number, boolean][] = [];
  for (const { exact, start, end } of tokens) {
    const last = words.at(-1);
    const found = marked.has(exact);
    if (last && last[0] === start) last[2] &&= found;
    else words.push([start, end, found]);
  }
  return words;
}

/** Cuts a text into found and other pieces; joined they give the text in NFC. */
export function piecesOf(
  index: Pick<SearchIndex, 'book'>,
  text: string,
  marked: ReadonlySet<string>,
): MarkedPiece[] {
  const whole = text.normalize('NFC');
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const [start, end] of foundIn(index, whole, marked)) {
    if (start > at) pieces.push({ text: whole.slice(at, start), found: false });
    pieces.push({ text: whole.slice(start, end), found: true });
    at = end;
  }
  if (at < whole.length) pieces.push({ text: whole.slice(at), found: false });
  return pieces;
}

/** Letters shown before the first found word, and in all. */
const BEFORE = 60;
const WHOLE = 220;

/** The part of a passage where the found words are densest, cut at blanks, with "…" where something is left out. */
export function snippetOf(
  index: Pick<SearchIndex, 'book'>,
  text: string,
  marked: ReadonlySet<string>,
): MarkedPiece[] {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (whole.length <= WHOLE) return piecesOf(index, whole, marked);
  const spans = foundIn(index, whole, marked);
  const letters = (from: number): number =>
    spans.reduce(
      (sum, [start, end]) => (start >= from && end <= from + WHOLE - BEFORE ? sum + end - start : sum),
      0,
    );
  const first = spans.reduce(
    (best, span) => (letters(span[0]) > letters(best[0]) ? span : best),
    spans[0] ?? [0, 0],
  );
  const from = first[0] <= BEFORE ? 0 : whole.indexOf(' ', first[0] - BEFORE) + 1;
  const until = whole.lastIndexOf(' ', from + WHOLE);
  const to = from + WHOLE >= whole.length || until <= first[1] ? whole.length : until;
  const shown = whole.slice(from, Math.min(to, from + 2 * WHOLE));
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...piecesOf(index, shown, marked),
    ...(from + shown.length < whole.length ? [{ text: ' …', found: false }] : []),
  ];
}
