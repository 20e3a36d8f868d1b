import type { LayoutRemark } from '../../../../src/domain/layout.ts';
import type { RuleContext } from '../../draft/rule.ts';
import { tokenize } from '../../language/tokens.ts';

/** A letter of a word that recognition was not sure of: its offset in the word, and what it may be, itself included. */
export interface UnsureLetter {
  at: number;
  length: number;
  candidates: readonly { text: string; probability: number }[];
}

/** Words with unsure letters, by line (from 0) and by where they begin in it. */
export type UnsureWords = ReadonlyMap<number, ReadonlyMap<number, readonly UnsureLetter[]>>;

/** The words in which recognition wavered, where they stand now; none where the text was not recognised from a picture. */
export function unsureWords(lines: readonly string[], { layout, placeNow }: RuleContext): UnsureWords {
  const remarks = (layout?.remarks ?? []).filter(isUnsure);
  return new Map(
    [...Map.groupBy(remarks, ({ line }) => line)].map(([line, found]) => {
      const words = new Map<number, UnsureLetter[]>();
      for (const { column, length, received, candidates } of found) {
        const at = placeNow(line, column);
        const text = lines[line - 1]!;
        // A rule before this one may have changed what stands there.
        if (at === null || text.slice(at, at + length) !== received) continue;
        const word = tokenize(text).find(({ start, end }) => start <= at && at + length <= end);
        if (!word) continue;
        const letters = words.get(word.start) ?? [];
        words.set(word.start, [...letters, { at: at - word.start, length, candidates }]);
      }
      return [line - 1, words];
    }),
  );
}

type UnsureRemark = LayoutRemark & Required<Pick<LayoutRemark, 'candidates'>>;

const isUnsure = (remark: LayoutRemark): remark is UnsureRemark =>
  remark.kind === 'unsure' && remark.length > 0 && remark.candidates !== undefined;
