import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import { isIncomplete, type TokenRow } from '../wrong-letter/token-row.ts';

/** The number of texts that must have the intended word beside its neighbour. */
const WITNESSES = 2;

/** Whether the word is usual beside one of its neighbours here. */
export const isUsualHere = (tokens: TokenRow, index: number, key: string): boolean =>
  tokens.witnessesOf(index, key) >= WITNESSES || tokens.isCommonHere(index, key);

/**
 * Whether a word is surely no piece of a damaged one: beside it stands no fragment, and no blank that may be a lost
 * letter, as a doubled one, one at the head of a line, after an opening bracket or before a mark.
 */
export function isWhole({ all, language }: TokenRow, index: number, line: string): boolean {
  const place = all[index]!;
  if (isIncomplete(place, line)) return false;
  const [before, after] = [line.slice(0, place.start), line.slice(place.end)];
  if (/(?:^|[\s([“"]) $/u.test(before) || /^ (?: |[.,;:)\]”…])/u.test(after)) return false;
  return [all[index - 1], all[index + 1]].every(
    (other) =>
      other?.kind !== 'word' ||
      other.line !== place.line ||
      isSyllable(other.key) ||
      language.isUsual(other.key),
  );
}

/** What was likely meant, for the reader; the text stays as it is. */
export const noteOnPair = (meant: string): string => `Có lẽ định viết “${meant}”; văn bản giữ nguyên văn.`;
