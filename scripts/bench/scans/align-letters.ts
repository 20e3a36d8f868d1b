import type { ReadLetter } from '../../receive/ocr/engine/words.ts';
import type { PageLine, ReadPage } from '../../receive/ocr/read-page.ts';

/** A letter as read, with what the recogniser knows of it; a blank between words has none. */
export interface ShownLetter {
  text: string;
  letter: ReadLetter | null;
}

/** A place of a text: the true letter and the one that was read; empty where one of both has none. */
export interface Pair {
  truth: string;
  read: string;
  letter: ReadLetter | null;
}

/** All letters of a page in reading order, with a blank between words and lines. */
export function lettersOf({ blocks }: ReadPage): ShownLetter[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'text' ? block.lines : block.cells.flatMap((cell) => cell.lines),
  );
  return lines.flatMap(lettersOfLine).slice(0, -1);
}

const lettersOfLine = ({ words }: PageLine): ShownLetter[] =>
  words.flatMap(({ letters }) => [
    ...letters.map((letter) => ({ text: letter.text, letter })),
    { text: ' ', letter: null },
  ]);

/** Lays what was read along the truth with the fewest changes (Levenshtein). */
export function alignLetters(truth: readonly string[], read: readonly ShownLetter[]): Pair[] {
  const width = read.length + 1;
  const steps = new Uint8Array((truth.length + 1) * width);
  let above = Uint32Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= truth.length; row += 1) {
    const here = new Uint32Array(width);
    here[0] = row;
    for (let at = 1; at < width; at += 1) {
      const same = above[at - 1]! + (truth[row - 1] === read[at - 1]!.text ? 0 : 1);
      const lost = above[at]! + 1;
      const more = here[at - 1]! + 1;
      const best = Math.min(same, lost, more);
      here[at] = best;
      steps[row * width + at] = best === same ? 0 : best === lost ? 1 : 2;
    }
    above = here;
  }
  const pairs: Pair[] = [];
  let [row, at] = [truth.length, read.length];
  while (row > 0 || at > 0) {
    const step = row === 0 ? 2 : at === 0 ? 1 : steps[row * width + at]!;
    const shown = step === 1 ? null : read[(at -= 1)]!;
    pairs.push({
      truth: step === 2 ? '' : truth[(row -= 1)]!,
      read: shown?.text ?? '',
      letter: shown?.letter ?? null,
    });
  }
  return pairs.reverse();
}

/** Share of letters that must be changed to get the truth. */
export const errorRate = (pairs: readonly Pair[]): number =>
  pairs.filter(({ truth, read }) => truth !== read).length /
  Math.max(1, pairs.filter(({ truth }) => truth !== '').length);
