import { LabelFinder } from '../../language/labels.ts';
import type { Language } from '../../language/language.ts';
import { confirmedSets, type ConfirmedSets } from './confirmed-sets.ts';
import {
  EdgeFinder,
  type Channel,
  type Edge,
  type Hint,
  type Lexicon,
  type Reach,
} from '../../lattice/edges.ts';
import { GLYPHS, glyphNumber, RARELY_LOST } from '../../lattice/glyphs.ts';
import { decodeStream, NARROW, type Beam, type BlankHabits, type Decoded } from '../../lattice/lattice.ts';
import {
  countSeen,
  learnProfiles,
  shareProfiles,
  splitRuns,
  type Profiles,
  type Run,
  type RunCounts,
  type RunType,
} from './profiles.ts';
import { trieOf } from '../../lattice/word-trie.ts';

/** The rate of losses before anything is known of a document. */
const FIRST_RATE = 0.03;
/** Marks that are seldom lost, and a lost digit, which is far rarer than a doubled blank after a number. */
const FIRST_RARE_RATE = 0.0005;
/**
 * Rates below this are taken for zero while learning, which keeps the lattice small; at last any letter may be lost.
 */
const LEAST_RATE = 5e-4;
const ROUNDS = 3;
/** Before the lost sets are known a word with more lost letters fits everything. */
const FIRST_REACH: Reach = { maxLost: 3, wholeWord: 0 };
/** Words that are gone altogether teach nothing: they are read at last, with what the others taught. */
const LEARNING_REACH: Reach = { maxLost: 5, wholeWord: 1 };
/** A longer word cannot be told from the blanks of a form when all of it is lost. */
const LAST_REACH: Reach = { maxLost: 5, wholeWord: 3 };

/** The first rates where a person confirmed what is lost. */
const CONFIRMED_RATE = 0.3;
const OTHER_RATE = 0.004;

/** What a reading may know besides the text and the language. */
export interface ReadingOptions {
  /** Printed labels, after which a colon stands. */
  labels?: Iterable<string>;
  /** Glyphs that a person confirmed to be lost in this text. */
  confirmed?: ConfirmedSets;
  /** What outlines say of single blanks, by offset. */
  hints?: ReadonlyMap<number, Hint>;
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
  { labels = [], confirmed = confirmedSets([]), hints = new Map(), rounds = ROUNDS }: ReadingOptions = {},
): LostGlyphReading {
  const names = trieOf([...language.foreignWords(), ...language.printedForms()]);
  const known: Known = { language, lexicon: { names, labels: new LabelFinder(labels) }, confirmed };
  const text = new LossyText(stream, known, hints);
  if (rounds === 0) return text.reading(text.firstChannel(), FIRST_REACH);
  const isLong = stream.length > LONG_TEXT;
  const taught = isLong ? new LossyText(sampleOf(stream), known) : text;
  let channel = taught.firstChannel();
  for (let round = 0; round < rounds; round += 1) {
    taught.readWith(channel, round === 0 ? FIRST_REACH : LEARNING_REACH);
    channel = taught.learn(round === rounds - 1 && !isLong ? LEAST_RATE : 0);
  }
  if (isLong) {
    text.readWith(text.pooledChannel(taught.profiles!), LEARNING_REACH);
    channel = text.adopt(taught.profiles!, LEAST_RATE);
  }
  return text.reading(channel, LAST_REACH);
}

/** The lost sets of a longer text are learned from parts of it: after this many characters more teach nothing new. */
const LONG_TEXT = 60_000;
const SAMPLE = 40_000;
const BLOCKS = 8;

/** Blocks of a long text, evenly over it; cut at the ends of lines where there are any. */
function sampleOf(stream: string): string {
  const size = Math.floor(SAMPLE / BLOCKS);
  const step = Math.floor((stream.length - size) / (BLOCKS - 1));
  return Array.from({ length: BLOCKS }, (_, i) => {
    const block = stream.slice(i * step, i * step + size);
    const [first, last] = [block.indexOf('\n'), block.lastIndexOf('\n')];
    return last > first ? block.slice(first + 1, last) : block;
  }).join('\n');
}

interface Known {
  language: Language;
  lexicon: Lexicon;
  confirmed: ConfirmedSets;
}

/** A text that lost glyphs, its runs, and what is believed lost in each. */
class LossyText {
  profiles: Profiles | null = null;
  private readonly runs: readonly Run[];
  private readonly runOf: Int32Array;
  private readonly counts: RunCounts[];
  private readonly blanks: BlankHabits;
  private readonly stream: string;
  private readonly known: Known;
  private readonly hints: ReadonlyMap<number, Hint>;

  constructor(stream: string, known: Known, hints: ReadonlyMap<number, Hint> = new Map()) {
    this.stream = stream;
    this.hints = hints;
    this.known = known;
    this.runs = splitRuns(stream);
    this.runOf = indexRuns(stream.length, this.runs);
    this.counts = countSeen(stream, this.runs);
    this.blanks = blankHabits(stream);
  }

  firstChannel(): Channel {
    return firstChannel(this.known.confirmed, (at) => this.runs[this.runOf[at]!]!.type);
  }

  /** Every run with the mean of the profiles of another text. */
  pooledChannel({ rates, shares }: Profiles): Channel {
    const mean = rates.map((_, z) => shares.reduce((sum, row) => sum + row[z]!, 0) / shares.length);
    const table = lossTable({ rates }, Float64Array.from(mean), 0);
    return () => table;
  }

  /** Counts what is believed lost in each run. */
  readWith(channel: Channel, reach: Reach): void {
    const { lost } = this.decode(channel, reach, NARROW);
    for (const run of this.counts) run.lost.fill(0);
    for (const edge of lost) countLosses(edge, (at) => this.counts[this.runOf[at]!]!.lost);
  }

  learn(floor: number): Channel {
    this.profiles = learnProfiles(this.counts);
    return learnedChannel(this.profiles, this.runOf, floor);
  }

  /** Takes the lost sets of another text and tells which run has which. */
  adopt({ rates }: Profiles, floor: number): Channel {
    this.profiles = shareProfiles(this.counts, rates);
    return learnedChannel(this.profiles, this.runOf, floor);
  }

  reading(channel: Channel, reach: Reach): LostGlyphReading {
    const runAt = (at: number): number => this.runOf[at]!;
    const typeAt = (at: number): RunType => this.runs[runAt(at)]!.type;
    return { ...this.decode(channel, reach), profiles: this.profiles, runAt, typeAt };
  }

  private decode(channel: Channel, reach: Reach, beam?: Beam): Decoded {
    const { language, lexicon } = this.known;
    const drawn = new Map([...this.hints].map(([at, hint]) => [at, hintTable(hint)]));
    const drawnFirst: Channel = drawn.size === 0 ? channel : (at) => drawn.get(at) ?? channel(at);
    return decodeStream(
      new EdgeFinder(this.stream, language, drawnFirst, lexicon, reach, this.hints, this.blanks.trailing),
      language,
      this.blanks,
      beam,
    );
  }
}

function countLosses(edge: Edge, lostOf: (at: number) => Float64Array): void {
  for (const { at, glyph } of edge.lost) {
    const number = glyphNumber(glyph);
    if (number !== undefined) lostOf(at)[number]! += edge.posterior;
  }
}

/** An outline may be taken for a glyph that was not thought of. */
const OTHER_GLYPH = 0.02;

/** ln of each glyph by what its outline looks like. */
function hintTable(hint: Hint): Float64Array {
  const table = new Float64Array(GLYPHS.length).fill(Math.log(OTHER_GLYPH / GLYPHS.length));
  for (const { text, probability } of hint) {
    const number = glyphNumber(text);
    if (number !== undefined) table[number] = Math.log(Math.max(probability, 1e-4));
  }
  return table;
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

/** Runs whose shares differ by less than one in this many are read alike. */
const SHARE_STEPS = 1e4;

function lossTable({ rates }: Pick<Profiles, 'rates'>, shares: Float64Array, floor: number): Float64Array {
  const table = new Float64Array(GLYPHS.length);
  for (let glyph = 0; glyph < table.length; glyph += 1) {
    let rate = 0;
    for (let z = 0; z < rates.length; z += 1) rate += rates[z]![glyph]! * shares[z]!;
    const most = Math.max(rate, shares[0]! < 0.5 && OFTEN_LOST[glyph]! ? floor : 0);
    table[glyph] = most < LEAST_RATE ? -Infinity : Math.log(most);
  }
  return table;
}

/** For each glyph whether any font may lose it, though this one was not seen to. */
const OFTEN_LOST = GLYPHS.map((glyph) => /[\p{L}.:;]/u.test(glyph));

/** This many lines that end with a mark show the habit of the text; fewer lines, of any kind, must nearly all agree. */
const ENOUGH_ENDS = 3;
const MARKED_END = /[.;:,] *$/;
const NEARLY_ALL = 0.85;

/**
 * What the lines of a text do at their edges: some extractors leave a blank at the end of each, or open a page with
 * one.
 */
export function blankHabits(stream: string): BlankHabits {
  const lines = stream.split('\n').filter((line) => /\S/.test(line));
  const leading = lines.filter((line) => /^ \S/.test(line)).length;
  const trailing = trailingHabit(lines);
  return {
    trailing,
    logOddEnd: Math.log(shareOfOddEnds(lines, trailing)),
    logLeading: Math.log((leading + 1) / (lines.length + 20)),
  };
}

/**
 * Of the lines of the sound plans that end with a letter one in eighty has a blank too many; it weighs as much as
 * this many lines.
 */
const ODD_ENDS = 0.0125;
const ODD_END_LINES = 8;

/** How often a line ends with other blanks than the usual ones though its last mark stands there. */
function shareOfOddEnds(lines: readonly string[], trailing: number): number {
  const marked = lines.filter((line) => MARKED_END.test(line));
  const odd = marked.filter((line) => line.length - line.trimEnd().length !== trailing).length;
  return (odd + ODD_ENDS * ODD_END_LINES) / (marked.length + ODD_END_LINES);
}

/**
 * The usual blanks at the ends of lines. A line that ends with a mark has lost none there, so its blanks are the
 * extractor's; those behind a word may be lost marks, in half of all lines.
 */
function trailingHabit(lines: readonly string[]): number {
  const marked = lines.filter((line) => MARKED_END.test(line));
  const asked = marked.length >= ENOUGH_ENDS ? marked : lines;
  const tally = new Map<number, number>();
  for (const line of asked) {
    const blanks = line.length - line.trimEnd().length;
    tally.set(blanks, (tally.get(blanks) ?? 0) + 1);
  }
  const [usual, count] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return asked === marked || count >= NEARLY_ALL * lines.length ? usual : 0;
}
