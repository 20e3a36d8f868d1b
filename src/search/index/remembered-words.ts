import type { SearchIndex } from './engine.ts';
import { expand, printedShort } from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The words of a printed text, long forms for short, with offsets in its NFC form. */
type WordsOf = (index: Pick<SearchIndex, 'book'>, text: string) => readonly Token[];

/**
 * Works the words of printed texts out once for the short forms that they are read with: each key asks for the same ones.
 *
 * @param most so many texts are kept; a page that stays open must not grow with every key pressed
 */
export function rememberedWords(most: number): WordsOf {
  const byBook = new WeakMap<SearchIndex['book'], Map<string, readonly Token[]>>();
  return ({ book }, text) => {
    const texts = byBook.get(book) ?? new Map<string, readonly Token[]>();
    byBook.set(book, texts);
    const known = texts.get(text);
    if (known) return known;
    const words = expand(tokensOf(text.normalize('NFC')), book, printedShort);
    if (texts.size >= most) texts.clear();
    texts.set(text, words);
    return words;
  };
}
