import { countWords } from '../language/count-words.ts';
import { decoders, legacyNames, standsForBytes, type LegacyName } from './decoders.ts';

/** A line in the letters that it means, and the code that it had; null where it is as it was. */
export interface ConvertedLine {
  text: string;
  from: LegacyName | null;
}

/** What a text must gain before a code is believed: so many words that only this reading makes Vietnamese. */
const LEAST_GAIN = 4;
/** Of a text that is no Vietnamese as it stands, fewer are enough. */
const LEAST_GAIN_OF_UNREADABLE = 2;
/** What a reading must hold of common syllables, and may hold of words that are none (96 % and 3 % in sound plans). */
const LEAST_KNOWN = 0.8;
const MOST_STRANGE = 0.15;
/** Where so many of the lines that could have a code do have it, those that could be either have it too. */
const MOST_LINES = 0.8;

/**
 * Converts the lines that hold the codes of another time, each line for itself: papers were put together from parts
 * of many years. A line that is Vietnamese as it stands is never touched.
 *
 * Takes: lines whose letters may stand for bytes of windows-1252. Gives: as many lines.
 */
export function convertLines(lines: readonly string[]): ConvertedLine[] {
  const open = lines.flatMap((text, at) => (canBeCoded(text) ? [at] : []));
  const readings = open.map((at) => legacyNames.map((name) => readAs(lines[at]!, name)));
  const believed = believedCodes(readings, open.map((at) => lines[at]!).join('\n'));
  const converted: ConvertedLine[] = lines.map((text) => ({ text, from: null }));
  const bests = readings.map((own) => bestOf(own.filter(({ from }) => believed.has(from))));
  const rule = ruleOf(bests);
  for (const [index, at] of open.entries()) {
    const best = bests[index]!;
    const same = readings[index]!.find(({ from }) => from === rule);
    if (best && best.gain > 0) converted[at] = best;
    // A line that could be either goes with the others, unless it is sound as it stands.
    else if (same?.text && same.gain === 0 && countWords(lines[at]!).known === 0)
      converted[at] = { text: same.text, from: same.from };
  }
  return converted.map(({ text, from }) => ({ text, from }));
}

/** A line in one code; the line itself where it cannot have it. */
interface LineReading {
  text: string;
  from: LegacyName;
  /** How much more Vietnamese it is so; 0 where it cannot have this code. */
  gain: number;
}

function readAs(line: string, from: LegacyName): LineReading {
  const text = (from === 'UTF-8 twice' ? decodeByWord(line) : decoders[from](line)) ?? line;
  return { text, from, gain: text === line ? 0 : gainOf(line, text) };
}

const bestOf = (readings: readonly LineReading[]): LineReading | null =>
  readings.reduce<LineReading | null>((best, one) => (one.gain > (best?.gain ?? 0) ? one : best), null);

/** The codes that lines have beyond doubt, judged by all lines that gain most by them. */
function believedCodes(readings: readonly LineReading[][], text: string): Set<LegacyName> {
  const { marked, plain, strange } = countWords(text);
  const least = marked + plain < 2 * strange ? LEAST_GAIN_OF_UNREADABLE : LEAST_GAIN;
  const bests = readings.map(bestOf).filter((best) => best !== null);
  const byCode = Map.groupBy(bests, ({ from }) => from);
  const believed = new Set<LegacyName>();
  for (const [code, own] of byCode) {
    const total = own.reduce((sum, { gain }) => sum + gain, 0);
    if (total >= least && isCertainReading(own.map((one) => one.text).join('\n'))) believed.add(code);
  }
  return believed;
}

/** The code that nearly all lines have that have any; null where there is none. */
function ruleOf(bests: readonly (LineReading | null)[]): LegacyName | null {
  const coded = bests.filter((best) => best !== null && best.gain > 0);
  const byCode = [...Map.groupBy(coded, (best) => best!.from)].sort(([, a], [, b]) => b.length - a.length);
  const [first] = byCode;
  return first && first[1].length >= MOST_LINES * bests.length ? first[0] : null;
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
 * Whether a reading is Vietnamese: another code gives syllables too, but not common ones, and
 * words among them that are none.
 */
export function isCertainReading(decoded: string): boolean {
  const { marked, known, plain, strange } = countWords(decoded);
  return known >= LEAST_KNOWN * marked && strange <= Math.max(1, MOST_STRANGE * (marked + plain + strange));
}

/** A line coded twice, word by word: a blank that was lost after a letter ("lÃ") is put back. */
function decodeByWord(line: string): string | null {
  const decode = decoders['UTF-8 twice'];
  const whole = decode(line);
  if (whole !== null) return whole;
  const words = line.split(/([ \t]+)/).map((word) => decode(word) ?? decode(`${word}\u00a0`) ?? word);
  const joined = words.join('');
  return joined === line ? null : joined;
}
