import type { CanonicalModel } from '../../src/domain/concordance.ts';
import type { FormsOf, Word } from './words.ts';

/** A sign ready to be looked for: its parts as runs of word keys. */
export interface Sign {
  parts: string[];
  firstOnly: boolean;
}

/** The signs of one canonical model. */
export interface Signs {
  slug: string;
  strong: Sign[];
  weak: Sign[];
}

/** The signs that `content/models/` gives for a model; its title and other names are strong ones too. */
export function signsOf({ slug, title, aliases, signs }: CanonicalModel, formsOf: FormsOf): Signs {
  const parse = (sign: string): Sign => ({
    firstOnly: sign.startsWith('^'),
    parts: sign
      .replace(/^\^/, '')
      .split(' + ')
      .map((part) => runOf(part, formsOf)),
  });
  return {
    slug,
    strong: [title, ...aliases, ...(signs?.strong ?? [])].map(parse),
    weak: (signs?.weak ?? []).map(parse),
  };
}

/** Word keys between blanks, so that a part is found as whole words only. */
export const keyRun = (words: readonly Word[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

/** The word keys of a text in this form, with abbreviations written out. */
export const runOf = (text: string, formsOf: FormsOf): string => keyRun(formsOf(text).long);

/** Whether all parts of a sign stand in one of these sentences, given as runs. */
export const standsIn = ({ parts, firstOnly }: Sign, sentences: readonly string[]): boolean =>
  sentences.some(
    (sentence, at) => (at === 0 || !firstOnly) && parts.every((part) => sentence.includes(part)),
  );
