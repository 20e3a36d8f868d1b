import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import { isOrdinary } from '../../diagnosis/index.ts';
import type { Language } from '../../language/language.ts';
import { wordKey } from '../../language/tokens.ts';
import type { Rule } from '../../draft/rule.ts';

/**
 * Two words and more of single small letters, one blank between letters, two between words: "c ơ  q u a n". Only from
 * the first letter of a word: from each of many letters one would look at all the others again.
 */
const SPACED =
  /(?<![\p{L}\p{N}]|(?<![\p{L}\p{N}])\p{L} (?=\p{Ll}))\p{L}(?: \p{Ll})+(?: {2}\p{Ll}(?: \p{Ll})+)+(?![\p{L}\p{N}])/gu;
/** One such word alone must be longer, or "a b c" of a list would be one. */
const SPACED_WORD = /(?<![\p{L}\p{N}] ?)\p{L}(?: \p{Ll}){3,}(?! ?[\p{L}\p{N}])/gu;
/** Capitals of a heading: "K Ế  H O Ạ C H"; one letter may be a word, "Ý  K I Ế N". */
const SPACED_CAPITALS = /(?<![\p{L}\p{N}] ?)\p{Lu}(?: {1,2}\p{Lu}){3,}(?! ?[\p{L}\p{N}])/gu;

/** Joins words that were printed with wide letter spacing, where each joined word is an ordinary one. */
export const letterSpacing: Rule = {
  id: 'letter-spacing',
  why: 'Chữ in giãn cách bị tách thành từng chữ cái; các chữ cái được ghép lại thành từ.',
  find: (lines, { witnesses }) =>
    findInLines(lines, (text, line) =>
      [SPACED, SPACED_WORD, SPACED_CAPITALS].flatMap((pattern) =>
        Array.from(text.matchAll(pattern)).flatMap(({ 0: raw, index }) => join(raw, line, index, witnesses)),
      ),
    ),
};

/** A letter beside another one was not spaced apart from it: a row of marks in columns is one, "A  A  O". */
const isBesideLetter = (key: string, at: number, keys: readonly string[]): boolean =>
  key.length === 1 && keys[at + 1]?.length === 1;

function join(raw: string, line: number, start: number, language: Language): Proposal[] {
  const words = raw.split('  ').map((word) => word.replaceAll(' ', ''));
  const keys = words.map(wordKey);
  // Letters spaced apart in several words are no chance; one such word alone must be one that offices use.
  const isWord = (key: string): boolean =>
    isSyllable(key) && (keys.length > 1 ? isOrdinary(key, language) : language.isCommon(key));
  if (!keys.every(isWord) || keys.some(isBesideLetter)) return [];
  const text = words.join(' ');
  const isKnown = keys.every(
    (key, i) =>
      i === 0 || language.textsWithPair(keys[i - 1]!, key) > 0 || language.isCommonPair(keys[i - 1]!, key),
  );
  return [
    {
      line,
      start,
      end: start + raw.length,
      text,
      status: isKnown ? 'repaired' : 'likely',
      confidence: isKnown ? 0.99 : 0.9,
      evidence: [
        {
          kind: 'structure',
          note: `Các chữ cái in rời ghép thành “${text}”.`,
          plan: null,
          line: null,
          quote: null,
        },
      ],
      pattern: { raw, text },
    },
  ];
}
