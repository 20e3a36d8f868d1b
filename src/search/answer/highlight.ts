import type { SearchIndex } from '../index/engine.ts';
import { rememberedWords } from '../index/remembered-words.ts';
import type { Token } from '../index/tokens.ts';
import type { Marking } from './marking.ts';

/** A part of a text: either found words (with the blanks between them) or the rest. */
export interface MarkedPiece {
  text: string;
  found: boolean;
}

/** Words of a text may stand this many places apart and still be the two that were typed side by side. */
const APART = 2;

/** Most keys show the same texts again. */
const wordsOf = rememberedWords(500);

/** The words of a text that count as found, as offsets in its NFC form, neighbours joined. */
function foundIn(
  index: Pick<SearchIndex, 'book'>,
  text: string,
  marking: Marking,
): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (const [start, end, found] of printedWords(wordsOf(index, text), marking)) {
    if (!found) continue;
    const last = spans.at(-1);
    // Words with only a blank between them are joined: "công dân số" is one match, not three.
    if (last && text.slice(last[1], start).trim() === '') last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

/** Each printed word, and whether it is found: a short form only where all words of its long form are. */
function printedWords(tokens: readonly Token[], marking: Marking): [number, number, boolean][] {
  const words: [number, number, boolean][] = [];
  const meant = meantWords(tokens, marking);
  for (const [at, { start, end }] of tokens.entries()) {
    const last = words.at(-1);
    const found = meant[at]!;
    if (last && last[0] === start) last[2] &&= found;
    else words.push([start, end, found]);
  }
  return words;
}

/**
 * Whether each word is one that was looked for. A syllable is so beside the one that was typed beside it: "dân" of
 * "công dân số", not of "nhân dân".
 */
function meantWords(tokens: readonly Token[], { marked, pairs }: Marking): boolean[] {
  return tokens.map(({ exact }, at) => {
    if (!marked.has(exact) || pairs.size === 0 || !SYLLABLE.test(exact)) return marked.has(exact);
    for (let apart = 1; apart <= APART; apart++) {
      if (pairs.has(`${tokens[at - apart]?.exact} ${exact}`)) return true;
      if (pairs.has(`${exact} ${tokens[at + apart]?.exact}`)) return true;
    }
    return false;
  });
}

/** Letters as one written syllable has them, with its tone; "vneid", "kiosk" and numbers mean something alone. */
const SYLLABLE = /^(?:gi|qu|[bcdđghklmnpqrstvx]{0,3})[aăâeêioôơuưy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?[1-5]?$/;

/** Cuts a text into found and other pieces; joined they give the text in NFC. */
export function piecesOf(index: Pick<SearchIndex, 'book'>, text: string, marking: Marking): MarkedPiece[] {
  const whole = text.normalize('NFC');
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const [start, end] of foundIn(index, whole, marking)) {
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
export function snippetOf(index: Pick<SearchIndex, 'book'>, text: string, marking: Marking): MarkedPiece[] {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (whole.length <= WHOLE) return piecesOf(index, whole, marking);
  const spans = foundIn(index, whole, marking);
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
    ...piecesOf(index, shown, marking),
    ...(from + shown.length < whole.length ? [{ text: ' …', found: false }] : []),
  ];
}
