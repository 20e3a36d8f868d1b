import { isPageNumber, tokenize, type Token } from '../../language/tokens.ts';

/** A token of a witness with its place in the running text and in the lines. */
export interface WitnessToken extends Token {
  /** Offset in the running text. */
  at: number;
  /** Index of the line, from 0. */
  line: number;
  /** Which token of its line it is. */
  index: number;
}

/** A text in which passages are looked up: its lines as one running text, and where each three tokens in a row stand. */
export interface WitnessText {
  lines: readonly string[];
  /** The tokens, one blank between those that a blank or a line break parts. */
  running: string;
  tokens: readonly WitnessToken[];
  /** For the keys of three tokens in a row where they stand, as numbers of the first. */
  seeds: ReadonlyMap<string, readonly number[]>;
}

/** Tokens that stand in more places are no passage but a phrase; the first places are enough. */
const MOST_PLACES = 24;

const built = new WeakMap<readonly object[], WitnessText>();

/**
 * The running text of a text and its index, built once for each array of lines.
 *
 * @param lines by identity the key under which the index is kept
 * @param textOf what stands in a line
 */
export function witnessText<Line extends object>(
  lines: readonly Line[],
  textOf: (line: Line) => string,
): WitnessText {
  let text = built.get(lines);
  if (!text) built.set(lines, (text = indexText(lines.map(textOf))));
  return text;
}

/** As `witnessText` for a text that is asked only once. */
export function indexText(lines: readonly string[]): WitnessText {
  const tokens: WitnessToken[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [line, text] of lines.entries()) {
    if (isPageNumber(text)) continue;
    let end = -1;
    for (const [index, token] of tokenize(text).entries()) {
      if (token.start !== end && at > 0) {
        parts.push(' ');
        at += 1;
      }
      tokens.push({ ...token, at, line, index });
      parts.push(token.text);
      at += token.text.length;
      end = token.end;
    }
  }
  return { lines, running: parts.join(''), tokens, seeds: seedsOf(tokens) };
}

function seedsOf(tokens: readonly WitnessToken[]): Map<string, number[]> {
  const seeds = new Map<string, number[]>();
  for (let i = 0; i + 2 < tokens.length; i += 1) {
    const key = seedKey(tokens.slice(i, i + 3));
    if (key === null) continue;
    const places = seeds.get(key);
    if (!places) seeds.set(key, [i]);
    else if (places.length < MOST_PLACES) places.push(i);
  }
  return seeds;
}

/** The key of three tokens in a row, or null where fewer than two of them are words. */
export function seedKey(tokens: readonly { kind: string; text: string }[]): string | null {
  if (tokens.filter(({ kind }) => kind === 'word').length < 2) return null;
  return tokens.map(({ text }) => text.toLowerCase()).join(' ');
}

/** The token of a witness that holds an offset of the running text, or undefined for a blank. */
export function tokenAt(witness: WitnessText, offset: number): WitnessToken | undefined {
  const token = witness.tokens[tokenNumber(witness, offset)];
  return token && offset >= token.at && offset < token.at + token.text.length ? token : undefined;
}

/** The number of the last token that begins at or before an offset of the running text. */
export function tokenNumber({ tokens }: WitnessText, offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
