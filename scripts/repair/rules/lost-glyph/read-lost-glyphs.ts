import { LabelFinder } from '../../language/labels.ts';
import type { Language } from '../../language/language.ts';
import { confirmedSets, type ConfirmedSets } from './confirmed-sets.ts';
import { EdgeFinder, type Channel, type Edge, type Reach } from '../../lattice/edges.ts';
import { GLYPHS, glyphNumber, RARELY_LOST } from '../../lattice/glyphs.ts';
import { decodeStream, type BlankHabits, type Decoded } from '../../lattice/lattice.ts';
import { countSeen, learnProfiles, splitRuns, type Profiles, type Run, type RunType } from './profiles.ts';
import { trieOf } from '../../lattice/word-trie.ts';

/** The rate of losses before anything is known of a document. */
const FIRST_RATE = 0.03;
/** Marks that are seldom lost, and a lost digit, which is far rarer than a doubled blank after a number. */
const FIRST_RARE_RATE = 0.0005;
/** Rates below this are taken for zero while learning, which keeps the lattice small; at last any letter may be lost. */
const LEAST_RATE = 5e-4;
const ROUNDS = 3;
/** Before the lost sets are known a word with more lost letters fits everything. */
const FIRST_REACH: Reach = { maxLost: 3, wholeWord: 0 };
/** Words that are gone altogether teach nothing: they are read at last, with what the others taught. */
const LEARNING_REACH: Reach = { maxLost: 5, wholeWord: 1 };
/** A longer word cannot be told from the blanks of a form when all of it is lost. */
const LAST_REACH: Reach = { maxLost: 5, wholeWord: 3 };

function reachOf(round: number, rounds: number): Reach {
  if (round === 0) return FIRST_REACH;
  return round === rounds ? LAST_REACH : LEARNING_REACH;
}
/** The first rates where a person confirmed what is lost. */
const CONFIRMED_RATE = 0.3;
const OTHER_RATE = 0.004;

/** What a reading may know besides the text and the language. */
export interface ReadingOptions {
  /** Printed labels, after which a colon stands. */
  labels?: Iterable<string>;
  /** Glyphs that a person confirmed to be lost in this text. */
  confirmed?: ConfirmedSets;
  /** How often the lost sets are learned; 0 reads without learning. */
  rounds?: number;
}

/** The best reading, and what was learned about the document's fonts. */
export interface LostGlyphReading extends Decoded {
  profiles: Profiles | null;
  /** The number of the run of a place of the stream. */
  runAt(at: number): number;
  /** The type of that run. */
  typeAt(at: number): RunType;
}

/**
 * Reads lost glyphs and learns which are lost, in turns: believed losses give lost sets, lost sets give better beliefs.
 *
 * @param stream the lines joined by line feeds
 */
export function readLostGlyphs(
  stream: string,
  language: Language,
  { labels = [], confirmed = confirmedSets([]), rounds = ROUNDS }: ReadingOptions = {},
): LostGlyphReading {
  const runs = splitRuns(stream);
  const runOf = indexRuns(stream.length, runs);
  const names = trieOf([...language.foreignWords(), ...language.printedForms()]);
  const lexicon = { names, labels: new LabelFinder(labels) };
  const blanks = blankHabits(stream);
  const counts = countSeen(stream, runs);
  let profiles: Profiles | null = null;
  let channel = firstChannel(confirmed, (at) => runs[runOf[at]!]!.type);
  let decoded: Decoded = { path: [], lost: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const finder = new EdgeFinder(stream, language, channel, lexicon, reachOf(round, rounds));
    decoded = decodeStream(finder, language, blanks);
    if (round === rounds) break;
    for (const run of counts) run.lost.fill(0);
    for (const edge of decoded.lost) countLosses(edge, (at) => counts[runOf[at]!]!.lost);
    profiles = learnProfiles(counts);
    channel = learnedChannel(profiles, runOf, round === rounds - 1 ? LEAST_RATE : 0);
  }
  const runAt = (at: number): number => runOf[at]!;
  return { ...decoded, profiles, runAt, typeAt: (at) => runs[runAt(at)]!.type };
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

function firstChannel(confirmed: ConfirmedSets, typeAt: (at: number) => RunType): Channel {
  const tables = {
    regular: firstRates(confirmed.regular),
    bold: firstRates(confirmed.bold),
    italic: firstRates(confirmed.italic),
  };
  return (at) => tables[typeAt(at)];
}

function firstRates(confirmed: ReadonlySet<string>): Float64Array {
  return Float64Array.from(GLYPHS, (glyph) => {
    if (confirmed.has(glyph)) return Math.log(CONFIRMED_RATE);
    if (RARELY_LOST.includes(glyph)) return Math.log(FIRST_RARE_RATE);
    return Math.log(confirmed.size > 0 ? OTHER_RATE : FIRST_RATE);
  });
}

function learnedChannel(profiles: Profiles, runOf: Int32Array, floor: number): Channel {
  // Most runs are of one profile altogether, so a long text needs few tables.
  const known = new Map<string, Float64Array>();
  const tables = profiles.shares.map((shares) => {
    const key = Array.from(shares, (share) => Math.round(share * SHARE_STEPS)).join(' ');
    let table = known.get(key);
    if (!table) known.set(key, (table = lossTable(profiles, shares, floor)));
    return table;
  });
  return (at) => tables[runOf[at]!]!;
}

/** Runs whose shares differ by less than one in so many are read alike. */
const SHARE_STEPS = 1e4;

function lossTable({ rates }: Profiles, shares: Float64Array, floor: number): Float64Array {
  return Float64Array.from(GLYPHS, (letter, glyph) => {
    const rate = rates.reduce((sum, profile, z) => sum + profile[glyph]! * shares[z]!, 0);
    const least = shares[0]! < 0.5 && /\p{L}/u.test(letter) ? floor : 0;
    const most = Math.max(rate, least);
    return most < LEAST_RATE ? -Infinity : Math.log(most);
  });
}

/** What the lines of a text do at their edges: some extractors leave a blank at the end of each, or open a page with one. */
function blankHabits(stream: string): BlankHabits {
  const lines = stream.split('\n').filter((line) => /\S/.test(line));
  const tally = new Map<number, number>();
  for (const line of lines) {
    const blanks = line.length - line.trimEnd().length;
    tally.set(blanks, (tally.get(blanks) ?? 0) + 1);
  }
  const trailing = [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const leading = lines.filter((line) => /^ \S/.test(line)).length;
  return { trailing, logLeading: Math.log((leading + 1) / (lines.length + 20)) };
}
