import type { Word } from './words.ts';

/**
 * Replaces a run of initials that no vocabulary knows by the words of the other title that it stands for.
 *
 * "Kiểm soát ra vào KCN" beside "… tại khu công nghiệp" reads KCN as "khu công nghiệp". Two letters are too few:
 * they would find words in almost any title.
 *
 * @param words the title with initials
 * @param other the title whose words may be meant
 */
export function writeOutInitials(words: readonly Word[], other: readonly Word[]): readonly Word[] {
  if (!words.some(({ acronym, folded }) => acronym && folded.length >= 3)) return words;
  const known = new Set(other.map(({ folded }) => folded));
  return words.flatMap((word) => {
    if (!word.acronym || word.folded.length < 3 || known.has(word.folded)) return [word];
    const run = runOf(word.folded, other);
    return run.length ? run : [word];
  });
}

function runOf(initials: string, words: readonly Word[]): Word[] {
  for (let at = 0; at + initials.length <= words.length; at++) {
    const run = words.slice(at, at + initials.length);
    if (run.every(({ folded }, offset) => folded[0] === initials[offset])) return run;
  }
  return [];
}
