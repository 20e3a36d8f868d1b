import type { Language } from '../language/language.ts';
import { EdgeFinder, type Channel, type Edge } from './edges.ts';
import { GLYPHS, glyphNumber, LOST_DIGIT } from './glyphs.ts';
import { decodeStream, type Decoded } from './lattice.ts';
import { countSeen, learnProfiles, splitRuns, type Profiles, type Run } from './profiles.ts';
import { trieOf } from './word-trie.ts';

/** The rate of losses before anything is known of a document. */
const FIRST_RATE = 0.03;
/** A lost digit is far rarer than a doubled blank after a number. */
const FIRST_DIGIT_RATE = 0.002;
/** Rates below this are taken for zero, which keeps the lattice small. */
const LEAST_RATE = 2e-4;
const ROUNDS = 3;

/** The best reading, and what was learned about the document's fonts. */
export interface LostGlyphReading extends Decoded {
  runs: Run[];
  profiles: Profiles | null;
  /** P(lost) of a glyph at a place of the stream, as learned. */
  rateAt(at: number, glyph: string): number;
  /** The run of a place of the stream. */
  runAt(at: number): number;
}

/**
 * Reads lost glyphs and learns which are lost, in turns: believed losses give lost sets, lost sets give better beliefs.
 *
 * @param stream the lines joined by line feeds
 */
export function readLostGlyphs(stream: string, language: Language): LostGlyphReading {
  const runs = splitRuns(stream);
  const runOf = indexRuns(stream.length, runs);
  const names = trieOf([...language.foreignWords(), ...language.printedForms()]);
  const trailing = usualTrailingBlanks(stream);
  const counts = countSeen(stream, runs);
  let profiles: Profiles | null = null;
  let channel = firstChannel();
  let decoded: Decoded = { path: [], lost: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    decoded = decodeStream(
      new EdgeFinder(stream, language, channel, names, round === 0 ? 3 : 5),
      language,
      trailing,
    );
    if (round === ROUNDS || decoded.lost.length === 0) break;
    for (const run of counts) run.lost.fill(0);
    for (const edge of decoded.lost) countLosses(edge, (at) => counts[runOf[at]!]!.lost);
    profiles = learnProfiles(counts);
    channel = learnedChannel(profiles, runOf);
  }
  const final = channel;
  const rateAt = (at: number, glyph: string): number =>
    Math.exp(final(at)[glyphNumber(glyph) ?? -1] ?? -Infinity);
  return { ...decoded, runs, profiles, rateAt, runAt: (at) => runOf[at]! };
}

function countLosses(edge: Edge, lostOf: (at: number) => Float64Array): void {
  for (const { at, glyph } of edge.lost) {
    const number = glyphNumber(glyph);
    if (number !== undefined) lostOf(at)[number]! += edge.posterior;
  }
}

function indexRuns(length: number, runs: readonly Run[]): Int32Array {
  const runOf = new Int32Array(length + 1);
  for (const [index, { start, end }] of runs.entries()) runOf.fill(index, start, end);
  return runOf;
}

function firstChannel(): Channel {
  const table = new Float64Array(GLYPHS.length).fill(Math.log(FIRST_RATE));
  table[glyphNumber(LOST_DIGIT)!] = Math.log(FIRST_DIGIT_RATE);
  return () => table;
}

function learnedChannel(profiles: Profiles, runOf: Int32Array): Channel {
  const tables = profiles.shares.map((shares) => {
    const table = new Float64Array(GLYPHS.length);
    for (let glyph = 0; glyph < table.length; glyph += 1) {
      const rate = profiles.rates.reduce((sum, rates, z) => sum + rates[glyph]! * shares[z]!, 0);
      table[glyph] = rate < LEAST_RATE ? -Infinity : Math.log(rate);
    }
    return table;
  });
  return (at) => tables[runOf[at]!]!;
}

/** How many blanks most lines of the text end with: some extractors leave one on every line. */
function usualTrailingBlanks(stream: string): number {
  const tally = new Map<number, number>();
  for (const line of stream.split('\n')) {
    if (!/\S/.test(line)) continue;
    const blanks = line.length - line.trimEnd().length;
    tally.set(blanks, (tally.get(blanks) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
