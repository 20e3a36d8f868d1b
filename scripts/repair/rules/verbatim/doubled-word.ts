import type { Language } from '../../language/language.ts';
import { functionWords } from './function-words.ts';
import { isIncomplete } from '../wrong-letter/token-row.ts';
import type { Slip, SlipText } from './slip.ts';

/**
 * A word typed twice: "với với". Words of grammar never follow themselves. Another word is doubled by mistake where it
 * begins a common word and ends none ("và triển triển khai", but "cán bộ Bộ phận"): Vietnamese doubles words for
 * stress and one word may end with the syllable that the next begins with.
 */
export function doubledWords({ lines, tokens, language }: SlipText): Slip[] {
  return tokens.all.flatMap((place, index): Slip[] => {
    const [outer, first, after] = [tokens.all[index - 2], tokens.all[index - 1], tokens.all[index + 1]];
    if (!first || place.kind !== 'word' || first.key !== place.key || first.line !== place.line) return [];
    const line = lines[place.line]!;
    if (line.slice(first.end, place.start) !== ' ' || isIncomplete(first, line) || isIncomplete(place, line))
      return [];
    const isGrammar = functionWords.has(place.key);
    const startsWord = after?.kind === 'word' && language.isUsualPair(place.key, after.key);
    const endsWord = outer?.kind === 'word' && isWordOf(outer.key, place.key, language);
    const isStressed = language.isCommonPair(place.key, place.key) || first.text !== place.text;
    if (!isGrammar && (!startsWord || endsWord || isStressed)) return [];
    return [
      {
        line: place.line,
        start: first.start,
        end: place.end,
        meant: first.text,
        note: `Gõ lặp chữ “${place.text}”.`,
        kind: 'structure',
        confidence: 0.98,
      },
    ];
  });
}

/** Whether two words in a row may be one word: some text has them so, and the first is no word of grammar. */
const isWordOf = (first: string, second: string, language: Language): boolean =>
  language.isCommonPair(first, second) ||
  (!functionWords.has(first) && language.textsWithPair(first, second) > 0);
