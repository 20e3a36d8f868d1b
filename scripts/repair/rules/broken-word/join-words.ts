import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import type { Language } from '../../language/language.ts';
import { tokenize, wordKey, type Token } from '../../language/tokens.ts';

/** A word that a line prints in parts, and how likely it is one. */
export interface Joined {
  start: number;
  end: number;
  /** Offsets of the blanks inside of it. */
  blanks: number[];
  word: string;
  key: string;
  /** The keys of its parts, and of the words before and after it as read; null beyond the line. */
  parts: string[];
  before: string | null;
  after: string | null;
  probability: number;
}

/** No word is broken into more parts. */
const MOST_PARTS = 4;
/** No syllable has more letters. */
const LONGEST = 8;
/** What is no word costs more than its class, in nats. */
const NO_WORD = -7;

/** A way to read a stretch of tokens as one. */
interface Piece {
  from: number;
  to: number;
  key: string;
  id: number;
  cost: number;
}

interface State {
  piece: Piece | null;
  before: number;
  last: number;
  alpha: number;
  beta: number;
  ways: { from: State; weight: number }[];
}

/**
 * Reads a line as words, some of them parted by a blank: every way to close blanks is weighed by the words that it makes.
 *
 * @param rate how often a blank of this text is a stray one
 */
export function joinWords(line: string, language: Language, rate: number): Joined[] {
  const tokens = tokenize(line);
  if (tokens.length < 2) return [];
  const layers: Map<string, State>[] = tokens.map(() => new Map<string, State>());
  const { unknown } = language;
  const start: State = { piece: null, before: unknown, last: unknown, alpha: 0, beta: -Infinity, ways: [] };
  const [close, keep] = [Math.log(rate), Math.log1p(-rate)];
  for (let from = 0; from < tokens.length; from += 1) {
    const states = from === 0 ? [start] : [...layers[from - 1]!.values()];
    for (const piece of piecesAt(tokens, from, line, language))
      for (const state of states) step(state, piece, layers[piece.to]!, language, close, keep);
  }
  return readJoined([...layers.at(-1)!.values()], layers, tokens, line);
}

/** The token here alone, and with those after it as far as they may be one syllable. */
function piecesAt(tokens: readonly Token[], from: number, line: string, language: Language): Piece[] {
  const first = tokens[from]!;
  const known = first.kind !== 'word' || language.isWord(first.key);
  const pieces = [{ from, to: from, key: first.key, id: language.idOf(first), cost: known ? 0 : NO_WORD }];
  let printed = first.text;
  for (let to = from + 1; to < tokens.length && to - from < MOST_PARTS; to += 1) {
    const [last, next] = [tokens[to - 1]!, tokens[to]!];
    if (last.kind !== 'word' || next.kind !== 'word' || next.start - last.end !== 1) break;
    if (line[last.end] !== ' ' || !goesOn(printed, next.text)) break;
    printed += next.text;
    if (printed.length > LONGEST) break;
    const key = wordKey(printed);
    if (isSyllable(key)) pieces.push({ from, to, key, id: language.idOfWord(key), cost: 0 });
  }
  return pieces;
}

/** A word goes on in the case of its second letter: "K ế", "ph ạm", "PH ẠM", never "công An". */
const goesOn = (before: string, after: string): boolean =>
  before.length > 1 && before === before.toUpperCase()
    ? after === after.toUpperCase()
    : after === after.toLowerCase() || (before === before.toUpperCase() && after === after.toUpperCase());

function step(
  state: State,
  piece: Piece,
  layer: Map<string, State>,
  language: Language,
  close: number,
  keep: number,
): void {
  const weight =
    piece.cost +
    (piece.to - piece.from) * close +
    keep +
    language.trigrams.logProbability(state.before, state.last, piece.id);
  const key = `${piece.from} ${state.last} ${piece.id}`;
  let to = layer.get(key);
  if (!to) {
    to = { piece, before: state.last, last: piece.id, alpha: -Infinity, beta: -Infinity, ways: [] };
    layer.set(key, to);
  }
  to.alpha = logAdd(to.alpha, state.alpha + weight);
  to.ways.push({ from: state, weight });
}

function readJoined(
  ends: readonly State[],
  layers: readonly Map<string, State>[],
  tokens: readonly Token[],
  line: string,
): Joined[] {
  const total = ends.reduce((sum, { alpha }) => logAdd(sum, alpha), -Infinity);
  for (const end of ends) end.beta = 0;
  const found = new Map<string, { piece: Piece; probability: number }>();
  for (const layer of layers.toReversed())
    for (const state of layer.values()) {
      for (const { from, weight } of state.ways) from.beta = logAdd(from.beta, state.beta + weight);
      const { piece } = state;
      if (!piece || piece.from === piece.to) continue;
      const place = `${piece.from} ${piece.to}`;
      const probability = Math.exp(state.alpha + state.beta - total);
      found.set(place, { piece, probability: probability + (found.get(place)?.probability ?? 0) });
    }
  return apart([...found.values()]).map(({ piece, probability }) =>
    joinedOf(piece, probability, tokens, line),
  );
}

/** The likeliest readings, none over another. */
function apart(found: { piece: Piece; probability: number }[]): typeof found {
  const taken = new Set<number>();
  return found
    .sort((a, b) => b.probability - a.probability)
    .filter(({ piece: { from, to } }) => {
      const tokens = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (tokens.some((token) => taken.has(token))) return false;
      for (const token of tokens) taken.add(token);
      return true;
    });
}

function joinedOf(
  { from, to, key }: Piece,
  probability: number,
  tokens: readonly Token[],
  line: string,
): Joined {
  const parts = tokens.slice(from, to + 1);
  const wordKeyAt = (index: number): string | null =>
    tokens[index]?.kind === 'word' ? tokens[index].key : null;
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  return {
    start,
    end,
    blanks: parts.slice(0, -1).map((part) => part.end),
    word: line.slice(start, end).replaceAll(' ', ''),
    key,
    parts: parts.map((part) => part.key),
    before: wordKeyAt(from - 1),
    after: wordKeyAt(to + 1),
    probability: Math.min(probability, 1),
  };
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
