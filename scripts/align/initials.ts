import type { Word } from './words.ts';

/** Runs of words by their initials, without marks: "kblt" gives "khai báo lưu trú". */
export type Initials = ReadonlyMap<string, readonly Word[]>;

const LONGEST = 8;

/**
 * The runs of words in titles by their initials, with and without the frame words between them ("kinh doanh có điều
 * kiện về an ninh, trật tự" is KDCĐKANTT and KDĐKANTT).
 *
 * @param titles the words of all titles under which one canonical model is known
 */
export function initialsOf(titles: readonly (readonly Word[])[]): Initials {
  const runs = new Map<string, readonly Word[]>();
  for (const words of titles)
    for (const line of [words, words.filter(({ frame }) => !frame)])
      for (let at = 0; at < line.length; at++) addRuns(runs, line.slice(at, at + LONGEST));
  return runs;
}

/** Two initials can mean many things, so a run of two words counts only if both are distinctive. */
function addRuns(runs: Map<string, readonly Word[]>, line: readonly Word[]): void {
  let letters = '';
  for (const [at, { folded }] of line.entries()) {
    letters += folded[0] ?? '';
    const run = line.slice(0, at + 1);
    if (at === 0 || runs.has(letters) || (at === 1 && run.some(({ frame }) => frame))) continue;
    runs.set(letters, run);
  }
}

/**
 * Replaces initials by the words of the canonical model that they stand for, and leaves everything else as it is.
 *
 * "QL lưu trú tại CSKCB" beside "quản lý lưu trú tại cơ sở khám, chữa bệnh" is that very title. Letters may stand for
 * several runs in a row: "KBLT" is "khai báo" and "lưu trú".
 */
export function writeOut(words: readonly Word[], initials: Initials): readonly Word[] {
  if (!words.some(({ acronym }) => acronym)) return words;
  return words.flatMap((word) => (word.acronym ? (runsFor(word.folded, initials) ?? [word]) : [word]));
}

function runsFor(letters: string, initials: Initials): readonly Word[] | null {
  const whole = initials.get(letters);
  if (whole || letters.length < 4) return whole ?? null;
  for (let cut = 2; cut <= letters.length - 2; cut++) {
    const [first, rest] = [initials.get(letters.slice(0, cut)), initials.get(letters.slice(cut))];
    if (first && rest) return [...first, ...rest];
  }
  return null;
}
