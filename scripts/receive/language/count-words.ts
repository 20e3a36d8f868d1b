import { commonWords } from '../../../src/vietnamese/common-words.ts';
import { everydayWords } from '../../../src/vietnamese/everyday-words.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { syllables } from '../../../src/vietnamese/syllables.ts';
import { moveTone } from '../../../src/vietnamese/tone-placement.ts';

/** What the words of a text are, as far as their letters show. */
export interface WordCount {
  /** Syllables of Vietnamese with at least one mark: proof that the letters mean what they show. */
  marked: number;
  /** Of these, syllables of common words: 96 % in sound plans, half of them where the letters mean others. */
  known: number;
  /** Plain letters that are a syllable, or one without its marks. */
  plain: number;
  /** Words that cannot be Vietnamese: foreign ones, or letters that mean others. */
  strange: number;
  /** Of these, words that hold what no word of any language has: signs, digits, capitals amid small letters. */
  broken: number;
  /** Of these, words with letters that are not Latin. */
  foreign: number;
}

const shapes = new Set([...syllables()].map(fold));

const common = new Set(
  [...commonWords, ...everydayWords].flatMap((words) =>
    words.split(' ').map((word) => moveTone(word.toLowerCase(), 'new')),
  ),
);

/** Abbreviations, numbers of papers and single letters say nothing. */
const SAYS_NOTHING =
  /^(?:[A-ZĐĂÂÊÔƠƯ][A-ZĐĂÂÊÔƠƯ\d]{0,6}|\p{L}|[\d.,%]+|\d+\p{L}{1,2}|\p{Lu}\p{L}{0,4}\d+)$/u;
/** A capital amid small letters: "tÌnh" is "tỉnh" in another code. In capital fonts small letters stand amid capitals. */
const CAPITAL_WITHIN = /^\p{Ll}+\p{Lu}\p{Ll}+$/u;
/** Marks around a word. */
const EDGES = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
/** Signs that join words. */
const JOINTS = /[-–—‐‑‒/&+.,:;()“”"'‘’…|_=<>*]+/u;

/** Counts the words of a text by what their letters can be. */
export function countWords(text: string): WordCount {
  const count: WordCount = { marked: 0, known: 0, plain: 0, strange: 0, broken: 0, foreign: 0 };
  for (const token of text.normalize('NFC').split(/\s+/))
    for (const part of token.split(JOINTS)) countWord(part.replace(EDGES, ''), part, count);
  return count;
}

function countWord(word: string, whole: string, count: WordCount): void {
  if (word === '') {
    // Letters of some code pages are signs: a word of nothing else is broken.
    if (/[\u00a1-\u00bf]{2,}/.test(whole)) strange(count, 'broken');
    return;
  }
  const lower = word.toLowerCase();
  if (syllables().has(lower) && !CAPITAL_WITHIN.test(word)) {
    if (!/[^\u0000-\u007f]/.test(lower)) count.plain += 1;
    else {
      count.marked += 1;
      if (common.has(moveTone(lower, 'new'))) count.known += 1;
    }
  } else if (SAYS_NOTHING.test(word)) return;
  else if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word)) strange(count, 'foreign');
  else if (shapes.has(lower)) count.plain += 1;
  else if (!/^\p{L}+$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) strange(count, 'broken');
  else strange(count);
}

function strange(count: WordCount, kind?: 'broken' | 'foreign'): void {
  count.strange += 1;
  if (kind) count[kind] += 1;
}
