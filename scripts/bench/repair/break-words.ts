/** A text with blanks inside some of its words. */
export interface BrokenText {
  damaged: string[];
  breaks: number;
}

/**
 * The share of words with a marked letter that get a blank before it, and the share of those that get one behind it
 * too.
 */
const SHARE = 0.15;
const BOTH = 0.2;

/** Breaks words as some converters do: a blank before a marked letter, now and then behind it too. */
export function breakWords(lines: readonly string[], random: () => number): BrokenText {
  let breaks = 0;
  const damaged = lines.map((line) =>
    line.normalize('NFC').replace(/\p{L}{2,}/gu, (word) => {
      const at = [...word].findIndex((letter, i) => i > 0 && /[\u00c0-\u1ef9]/.test(letter));
      if (at < 0 || random() > SHARE) return word;
      const behind = at + 1 < word.length && random() < BOTH;
      breaks += behind ? 2 : 1;
      const rest = behind ? `${word[at]!} ${word.slice(at + 1)}` : word.slice(at);
      return `${word.slice(0, at)} ${rest}`;
    }),
  );
  return { damaged, breaks };
}
