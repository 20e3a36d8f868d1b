import { BREAK, type SearchIndex } from '../index/engine.ts';
import { typedKeys } from '../index/keystrokes.ts';
import type { Token } from '../index/tokens.ts';

/** Two initials fit too much, and nobody shortens eight words. */
const INITIALS = /^[a-z]{3,7}$/;
/** Vowels between consonants make a syllable, however misspelt: "nghiep", "tuyen". */
const SYLLABLE_LIKE = /^[a-z]*?[bcdghklmnpqrstvx]?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

/** Spelt-out forms by index and initials, so that typing on does not read the texts again. */
const known = new WeakMap<SearchIndex, Map<string, number[] | undefined>>();

/**
 * Reads unknown words as initials of words that stand side by side somewhere: "ATTT" is "an toàn thông tin". So
 * staff's own abbreviations work before anybody puts them into the vocabulary.
 */
export function spellInitials(tokens: readonly Token[], index: SearchIndex): Token[] {
  return tokens.flatMap((token) => {
    if (!INITIALS.test(token.base) || index.byBase.has(token.base)) return token;
    const upper = token.raw === token.raw.toUpperCase();
    if (!upper && SYLLABLE_LIKE.test(token.base)) return token;
    if (typedKeys(token.raw).some((key) => index.byExact.has(key))) return token;
    const spelt = wordsOf(token.base, index);
    return spelt?.map((term) => ({ ...token, ...keysOfTerm(index, term) })) ?? token;
  });
}

const keysOfTerm = ({ terms }: SearchIndex, term: number): Pick<Token, 'exact' | 'base'> => {
  const { exact, base } = terms[term]!;
  return { exact, base };
};

function wordsOf(initials: string, index: SearchIndex): number[] | undefined {
  const cache = known.get(index) ?? new Map<string, number[] | undefined>();
  known.set(index, cache);
  if (!cache.has(initials)) cache.set(initials, mostFrequent(initials, index));
  return cache.get(initials);
}

/** The words side by side with these initials that stand in most records; of equals the first. */
function mostFrequent(initials: string, index: SearchIndex): number[] | undefined {
  const found = new Map<string, { words: number[]; records: Set<number> }>();
  index.stretches.forEach((stretches, record) => {
    for (const { terms } of stretches)
      for (const words of runs(terms, initials, index)) {
        const key = words.join(' ');
        const entry = found.get(key) ?? { words, records: new Set<number>() };
        entry.records.add(record);
        found.set(key, entry);
      }
  });
  let best: { words: number[]; records: Set<number> } | undefined;
  for (const entry of found.values()) if (!best || entry.records.size > best.records.size) best = entry;
  return best?.words;
}

/** Marks of punctuation between the words are passed over: "an ninh, trật tự" is "ANTT". */
function* runs(terms: readonly number[], initials: string, index: SearchIndex): Generator<number[]> {
  const words = terms.filter((term) => term !== BREAK);
  for (let from = 0; from + initials.length <= words.length; from++) {
    let at = 0;
    while (at < initials.length && index.terms[words[from + at]!]!.base[0] === initials[at]) at++;
    if (at === initials.length) yield words.slice(from, from + at);
  }
}
