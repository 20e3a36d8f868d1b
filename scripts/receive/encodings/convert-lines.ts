import { syllables } from '../../../src/vietnamese/syllables.ts';
import { countWords } from '../language/count-words.ts';
import { restoreCapitals } from './restore-capitals.ts';
import { decoders, legacyNames, standsForBytes, type LegacyName } from './decoders.ts';

/** A line in the letters that it means, and the code that it had; null where it is as it was. */
export interface ConvertedLine {
  text: string;
  from: LegacyName | null;
}

/** What a text must gain before a code is believed: this many words that only this reading makes Vietnamese. */
const LEAST_GAIN = 4;
/** Of a text that is no Vietnamese as it stands, fewer are enough. */
const LEAST_GAIN_OF_UNREADABLE = 2;
/**
 * The least share of common syllables in a reading, and the highest share of words that are no syllables (96 % and 3
 * % in sound plans).
 */
const LEAST_KNOWN = 0.8;
const MOST_STRANGE = 0.15;
/** What a code must gain more than any other where only a few words speak for it. */
const LEAST_LEAD = 1.5;
/** A line that gains so much by a code has it, whatever stands around it. */
const CERTAIN_GAIN = 1.5;
/** How many lines on each side speak for the code of a line, and how much: more than one word, less than three. */
const NEIGHBOURS = 8;
const NEIGHBOUR_WEIGHT = 3;
/** A line that loses a common word by a code never has it, whatever stands around it. */
const LEAST_OWN_GAIN = -0.3;

/**
 * Converts the lines that hold the codes of another time, each line for itself: papers were put together from parts
 * of many years. A line that is Vietnamese as it stands is never touched.
 *
 * Takes: lines whose letters may stand for bytes of windows-1252. Gives: as many lines.
 */
export function convertLines(lines: readonly string[]): ConvertedLine[] {
  const open = lines.flatMap((text, at) => (canBeCoded(text) ? [at] : []));
  const readings = new Map(open.map((at) => [at, legacyNames.map((name) => readAs(lines[at]!, name))]));
  const believed = believedCodes([...readings.values()], open.map((at) => lines[at]!).join('\n'));
  if (believed.size === 0) return lines.map((text) => ({ text, from: null }));
  const proofs = lines.map((line, at) => proofOf(line, readings.get(at)));
  return lines.map((line, at) => {
    const asItIs: LineReading = { text: line, from: null, gain: 0 };
    const own = (readings.get(at) ?? []).filter(
      ({ from, gain }) => from !== null && believed.has(from) && gain >= LEAST_OWN_GAIN,
    );
    const around = neighboursOf(proofs, at);
    const worthOf = ({ from, gain }: LineReading): number =>
      gain + NEIGHBOUR_WEIGHT * (around.get(from) ?? 0);
    // Of readings of equal worth the line stays as it is.
    const best = own.reduce((one, other) => (worthOf(other) > worthOf(one) ? other : one), asItIs);
    return { text: best.text, from: best.text === line ? null : best.from };
  });
}

/** What a line proves by itself: its code, null where it is Unicode; undefined where it proves nothing. */
function proofOf(line: string, readings: readonly LineReading[] | undefined): LegacyName | null | undefined {
  if (!readings) return /[^\u0000-\u024f\u1e00-\u1eff]|^[\u0000-\u007f]*$/.test(line) ? undefined : null;
  const best = bestOf(readings);
  return best && best.gain >= CERTAIN_GAIN ? best.from : undefined;
}

/** The share of each code among the nearest lines that prove one. */
function neighboursOf(
  proofs: readonly (LegacyName | null | undefined)[],
  at: number,
): Map<LegacyName | null, number> {
  const near: (LegacyName | null)[] = [];
  for (const step of [-1, 1])
    for (
      let line = at + step, found = 0;
      found < NEIGHBOURS && line >= 0 && line < proofs.length;
      line += step
    ) {
      const proof = proofs[line];
      if (proof === undefined) continue;
      near.push(proof);
      found += 1;
    }
  const shares = new Map<LegacyName | null, number>();
  for (const proof of near) shares.set(proof, (shares.get(proof) ?? 0) + 1 / near.length);
  return shares;
}

/** A line in one code; the line itself where it cannot have it. */
interface LineReading {
  text: string;
  from: LegacyName | null;
  /** How much more Vietnamese it is so; 0 where it cannot have this code. */
  gain: number;
}

function readAs(line: string, from: LegacyName): LineReading {
  const decoded = (from === 'UTF-8 twice' ? decodeByWord(line) : decoders[from](line)) ?? line;
  const text = from === 'TCVN3' && decoded !== line ? restoreCapitals(decoded) : decoded;
  return { text, from, gain: text === line ? 0 : gainOf(line, text) };
}

const bestOf = (readings: readonly LineReading[]): LineReading | null =>
  readings.reduce<LineReading | null>((best, one) => (one.gain > (best?.gain ?? 0) ? one : best), null);

/** What some lines gain together by a code. */
const totalOf = (readings: readonly LineReading[][], code: LegacyName | null): number =>
  readings.reduce((sum, own) => sum + own.find(({ from }) => from === code)!.gain, 0);

/** The codes that lines have beyond doubt, judged by all lines that gain most by them. */
function believedCodes(readings: readonly LineReading[][], text: string): Set<LegacyName> {
  const { marked, plain, strange } = countWords(text);
  const least = marked + plain < 2 * strange ? LEAST_GAIN_OF_UNREADABLE : LEAST_GAIN;
  const believed = new Set<LegacyName>();
  const byCode = Map.groupBy(
    readings.filter((own) => bestOf(own) !== null),
    (own) => bestOf(own)!.from,
  );
  for (const [code, own] of byCode) {
    const decoded = own.map((one) => bestOf(one)!.text).join('\n');
    const total = totalOf(own, code);
    // A few words are enough where the reading leaves none that is strange, and no other code reads them nearly as well.
    const rivals = legacyNames.filter((name) => name !== code).map((name) => totalOf(own, name));
    const isAlone = countWords(decoded).strange === 0 && total - Math.max(...rivals) >= LEAST_LEAD;
    const enough = strange > 0 && isAlone ? LEAST_GAIN_OF_UNREADABLE : least;
    if (code !== null && total >= enough && isCertainReading(decoded)) believed.add(code);
  }
  return believed;
}

/** How much more Vietnamese a text is in another reading: in words, those that become strange against it. */
export function gainOf(before: string, after: string): number {
  return worth(after) - worth(before);
}

function worth(text: string): number {
  const { marked, known, plain, strange } = countWords(text);
  return known + 0.2 * (marked - known) + 0.3 * plain - 1.5 * strange;
}

/** Letters that all stand for bytes, some above ASCII; without them every code reads the same. */
const canBeCoded = (text: string): boolean =>
  /[^\u0000-\u007f]|[\u0002-\u0006\u0010-\u001e]/.test(text) && standsForBytes(text);

/**
 * Whether a reading is Vietnamese: another code gives syllables too, but rare ones, among words that are no
 * syllables.
 */
export function isCertainReading(decoded: string): boolean {
  const { marked, known, plain, strange } = countWords(decoded);
  return known >= LEAST_KNOWN * marked && strange <= Math.max(1, MOST_STRANGE * (marked + plain + strange));
}

/**
 * A line coded twice. Where the second byte of a letter was a no-break blank ("à" is "Ã" and one), programs may have
 * made a plain blank of it: that blank is part of the letter, and one that parts words only where the letter and what
 * follows make no syllable.
 */
function decodeByWord(line: string): string | null {
  const decode = decoders['UTF-8 twice'];
  const whole = decode(line);
  if (whole !== null) return whole;
  const parts = line.split(/( +)/);
  let decoded = '';
  for (let at = 0; at < parts.length; at += 1) {
    const [word, blanks = '', next = ''] = parts.slice(at, at + 3) as [string, string?, string?];
    const alone = decode(word);
    const cut = alone === null ? decode(`${word}\u00a0`) : null;
    if (cut === null) {
      decoded += alone ?? word;
      continue;
    }
    const rest = decode(next) ?? next;
    const glued = `${/\p{L}*$/u.exec(cut)![0]}${/^\p{L}*/u.exec(rest)![0]}`;
    const isOneWord = blanks.length > 1 || syllables().has(glued.toLowerCase());
    decoded += cut + (isOneWord ? blanks.slice(1) : blanks);
    at += 1;
  }
  return decoded === line ? null : decoded;
}
