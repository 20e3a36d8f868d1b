import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import { loanWords } from './loan-words.ts';
import { withCaseOf } from '../wrong-letter/token-row.ts';
import { isOneKeystroke } from './keystrokes.ts';
import { isWhole, noteOnPair } from './evidence.ts';
import type { Slip, SlipText } from './slip.ts';

/** Short words of other languages have too many neighbours: "Gmail" is no slip of "email". */
const SHORTEST = 6;
const LONGEST = 20;

/** Words of other languages with one wrong keystroke: "Centrer". */
export function foreignWords({ lines, tokens, language }: SlipText): Slip[] {
  return tokens.all.flatMap((place, index): Slip[] => {
    const { kind, key, text, line, start, end } = place;
    if (
      kind !== 'word' ||
      text.length < SHORTEST - 1 ||
      text.length > LONGEST ||
      !/^[A-Za-z][a-z]+$/.test(text)
    )
      return [];
    if (isSyllable(key) || loanWords.has(key) || language.isProtected(key)) return [];
    if (!isWhole(tokens, index, lines[line]!)) return [];
    const word = [...loanWords].find(
      (loan) =>
        loan.length >= SHORTEST && loan[0] === key[0] && `${loan}s` !== key && isOneKeystroke(key, loan),
    );
    if (word === undefined) return [];
    const meant = withCaseOf(word, text);
    const note = `“${text}” không phải từ tiếng Việt hay từ nước ngoài quen dùng. ${noteOnPair(meant)}`;
    return [{ line, start, end, meant, note, kind: 'lexicon', confidence: 0.95 }];
  });
}
