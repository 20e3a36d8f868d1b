/** U+0300 to U+036F: the combining marks, among them all tones and vowel marks of Vietnamese. */
const COMBINING_MARKS = /[\u0300-\u036f]/g;

/**
 * The letters of a text without tones, vowel marks, đ and case, for keys that ignore them.
 * "Đảm bảo" gives "dam bao".
 *
 * The result has the same length as the NFC form of the text, so offsets in one hold in the other.
 */
export function fold(text: string): string {
  if (text.length > WORD) return foldText(text);
  let folded = foldedWords.get(text);
  if (folded === undefined) {
    if (foldedWords.size >= MOST_WORDS) foldedWords.clear();
    foldedWords.set(text, (folded = foldText(text)));
  }
  return folded;
}

/** Words are asked for again and again: what is no longer than one is remembered. */
const WORD = 12;
const MOST_WORDS = 20_000;
const foldedWords = new Map<string, string>();

function foldText(text: string): string {
  return stripMarks(text).replace(/[^a-z]+/g, (letters) => {
    const lower = letters.toLowerCase();
    // Few letters grow in lower case (U+0130 does): they are kept, or offsets would shift.
    return lower.length === letters.length ? lower : letters;
  });
}

/** Like `fold` with the case kept: "Đảm bảo" gives "Dam bao". */
function stripMarks(text: string): string {
  return text.normalize('NFC').replace(/[\u0080-\uffff]/g, baseOf);
}

/** The few letters of the language are asked for a million times. */
const bases = new Map([
  ['\u0111', 'd'],
  ['\u0110', 'D'],
]);

function baseOf(letter: string): string {
  let base = bases.get(letter);
  if (base === undefined) {
    const bare = letter.normalize('NFD').replace(COMBINING_MARKS, '');
    base = bare.length === 1 ? bare : letter;
    bases.set(letter, base);
  }
  return base;
}
