import type { MendedWord } from './mend-quarters.ts';
import { linesOf, type ReadPage } from './read-page.ts';

/**
 * Mends quotes of which recognition saw one as a straight one: "“đi từng ngõ"" closes with what it was opened with.
 * A paper that prints straight quotes only has no curly one, and keeps them. The two strokes of one quote may have been
 * taken for two: "““Ký" and "''Ký" are "“Ký". Two unlike ones, as in "“‘Ký’”", may be a quote within a quote, and stay.
 */
export function mendQuotes(pages: readonly ReadPage[]): MendedWord[] {
  const words = pages.flatMap(({ blocks }) => blocks.flatMap(linesOf).flatMap((line) => line.words));
  const curly = words.filter(({ text }) => /[“”]/u.test(text)).length;
  const straight = words.filter(({ text }) => text.includes('"'));
  if (curly <= straight.length) return [];
  return words.flatMap((word): MendedWord[] => {
    const text = word.text
      .replace(/^(\(?)(?:["“]|([“‘'])\2)(?=[\p{L}\p{N}])/u, '$1“')
      .replace(/(?:["”]|([”’'])\1)(?=[.,;:)?!/]*$)/u, '”');
    return text === word.text ? [] : [{ word, text, received: word.text }];
  });
}
