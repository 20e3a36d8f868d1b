import { glyphNumber } from './glyphs.ts';

/** A word with the case of its lost letters decided. */
export interface Casing {
  text: string;
  /** In nats, for an unlikely one. */
  cost: number;
  /** Set where the first letter is lost: its case is judged with the token before. */
  firstLost: 'upper' | 'lower' | null;
  /** The letters that were put for blanks, from the start of the word; the number is that of `GLYPHS`. */
  filled: readonly { offset: number; glyph: string; number: number | undefined }[];
}

/**
 * A lone capital with the rest lost, read as a word in capitals though the words beside it are not, and the reverse.
 */
const UNLIKELY_CASE = -4;

/** The same few letters and blanks come again and again; the casings of this many are remembered. */
const REMEMBERED = 50_000;

/** The readings of words that differ by the case of the lost letters alone. */
export class Casings {
  private readonly known = new Map<string, ReadonlyMap<string, readonly Casing[]>>();

  /**
   * @param word in small letters
   * @param raw as printed, a blank for each lost letter
   * @param inCapitals whether the line is printed in capitals; asked only where the letters that are left do not tell
   */
  of(word: string, raw: string, inCapitals: () => boolean): readonly Casing[] {
    const line = asksForLine(raw) && inCapitals();
    const key = line ? `${raw}\n` : raw;
    let words = this.known.get(key) as Map<string, readonly Casing[]> | undefined;
    if (!words) {
      if (this.known.size >= REMEMBERED) this.known.clear();
      this.known.set(key, (words = new Map()));
    }
    let casings = words.get(word);
    if (!casings) words.set(word, (casings = casingsOf(word, raw, line)));
    return casings;
  }
}

const lettersOf = (raw: string): string[] => [...raw].filter((char) => char !== ' ');
const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** Nothing is left, or one capital at the head: both "Y" and "Ý" of a line in capitals and of any other. */
function asksForLine(raw: string): boolean {
  const visible = lettersOf(raw);
  return visible.length === 0 || (visible.length === 1 && raw[0] !== ' ' && isCapital(visible[0]!));
}

function casingsOf(word: string, raw: string, inCapitals: boolean): Casing[] {
  const visible = lettersOf(raw);
  const capitals = visible.filter(isCapital).length;
  const small = word;
  const capital = word[0]!.toUpperCase() + word.slice(1);
  const shouted = word.toUpperCase();
  const casing = (text: string, cost = 0, firstLost: Casing['firstLost'] = null): Casing =>
    filledIn(text, raw, cost, firstLost);
  if (capitals < visible.length)
    return raw[0] !== ' ' ? [casing(small)] : [casing(small, 0, 'lower'), casing(capital, 0, 'upper')];
  if (visible.length === 0)
    // Where no letter of a word is left, only its line tells its case.
    return inCapitals ? [casing(shouted)] : [casing(small, 0, 'lower'), casing(capital, 0, 'upper')];
  if (capitals >= 2 || raw[0] === ' ') return [casing(shouted)];
  return [casing(shouted, inCapitals ? 0 : UNLIKELY_CASE), casing(small, inCapitals ? UNLIKELY_CASE : 0)];
}

/** The letters that are seen as they stand, the others of the word. */
function filledIn(word: string, raw: string, cost: number, firstLost: Casing['firstLost']): Casing {
  const text = [...word].map((char, i) => (raw[i] === ' ' ? char : raw[i]!)).join('');
  const filled = [...raw].flatMap((char, offset) => {
    const glyph = text[offset]!;
    return char === ' ' ? [{ offset, glyph, number: glyphNumber(glyph) }] : [];
  });
  return { text, cost, firstLost, filled };
}
