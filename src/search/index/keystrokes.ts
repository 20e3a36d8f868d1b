import { keysOf } from './syllable.ts';

/** Combining marks by the key that makes them, in Telex and in VNI. */
const TELEX_TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };

const VOWEL = /[aăâeêioôơuưy]/;
/** Vowels, then at most two closing consonants, as every Vietnamese syllable ends. */
const SYLLABLE = /^(?:gi|qu|[bcdđghklmnpqrstvx]{0,3})[aăâeêioôơuưy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

function finish(typed: string, tone: string | undefined): string | undefined {
  // At the end of a syllable only the o has the horn: "thuở", but "thương".
  const letters = typed.replace(/ươ$/, 'uơ');
  if (!SYLLABLE.test(letters)) return undefined;
  if (!tone) return letters;
  // The key has the tone at its end, so any vowel will carry it.
  const seat = [...letters].findLastIndex((letter) => VOWEL.test(letter));
  return (letters.slice(0, seat + 1) + tone + letters.slice(seat + 1)).normalize('NFC');
}

/** Telex: "ddeef" is "đề", "congj" is "cọng", "dduwowcj" is "được". Undefined where no syllable comes out. */
export function fromTelex(word: string): string | undefined {
  let letters = word.toLowerCase();
  let tone: string | undefined;
  // The tone key stands after the vowel: right behind it, or behind the final consonant. The last one counts.
  const found = /^(.*[aeiouyw][a-z]*)([sfrxj])([a-z]*)$/.exec(letters);
  if (found) {
    tone = TELEX_TONES[found[2]!];
    letters = found[1]! + found[3]!;
  }
  letters = doubled(letters)
    .replace(/quow/, 'quơ')
    .replace(/uow|uwow|uwo/g, 'ươ')
    .replace(/uw/g, 'ư')
    .replace(/ow/g, 'ơ')
    .replace(/aw/g, 'ă')
    .replace(/w/g, 'ư');
  return letters === word.toLowerCase() ? undefined : finish(letters, tone);
}

/** "dd", "aa", "ee", "oo" side by side; the second d may come at the end: "ddeef", "duongd". */
function doubled(letters: string): string {
  const adjacent = letters.replace(/dd/, 'đ').replace(/aa/, 'â').replace(/ee/, 'ê').replace(/oo/, 'ô');
  return adjacent.replace(/^d(.+)d$/, 'đ$1');
}

/** VNI: "d9e62" is "đề", "a1n" is "án", "d9u7o7c5" is "được". Undefined where no syllable comes out. */
export function fromVni(word: string): string | undefined {
  if (!/^[a-z]+\d[a-z\d]*$/i.test(word)) return undefined;
  let letters = '';
  let tone: string | undefined;
  for (const key of word.toLowerCase()) {
    if (VNI_TONES[key]) tone = VNI_TONES[key];
    else if (/[6789]/.test(key)) {
      const changed = vniMark(letters, key);
      if (changed === undefined) return undefined;
      letters = changed;
    } else letters += key;
  }
  return finish(letters, tone);
}

const VNI_MARKS: Record<string, Record<string, string>> = {
  6: { a: 'â', e: 'ê', o: 'ô' },
  7: { o: 'ơ', u: 'ư' },
  8: { a: 'ă' },
  9: { d: 'đ' },
};

/** Changes the last letter that the key can change; "uo" takes the horn on both. */
function vniMark(letters: string, key: string): string | undefined {
  if (key === '7' && /(?<!q)uo/.test(letters)) return letters.replace('uo', 'ươ');
  const marks = VNI_MARKS[key]!;
  const seat = [...letters].findLastIndex((letter) => marks[letter] !== undefined);
  if (seat < 0) return key === '7' && letters.includes('ươ') ? letters : undefined;
  return letters.slice(0, seat) + marks[letters[seat]!]! + letters.slice(seat + 1);
}

/**
 * What a word may be that was typed with the Vietnamese keyboard switched off, as exact keys; [] for a word
 * that no keystrokes give.
 */
export function typedKeys(word: string): string[] {
  const reads = [fromTelex(word), fromVni(word), withoutLastKey(word)];
  return reads.flatMap((read) => (read === undefined ? [] : keysOf(read).exact));
}

/** A word that has its tone already, and the key of a tone behind it: "hìnhf", "giấys". */
function withoutLastKey(word: string): string | undefined {
  const whole = word.toLowerCase().normalize('NFC');
  return /[\u0300\u0301\u0303\u0309\u0323]/.test(whole.normalize('NFD')) && /[sfrxj1-5]$/.test(whole)
    ? whole.slice(0, -1)
    : undefined;
}
