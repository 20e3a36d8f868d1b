import type { Model, Plan } from '../../src/domain/plan.ts';
import type { GroupKind } from '../../src/domain/programme.ts';
import { wordLikeness } from './word-likeness.ts';
import type { FormsOf, Word } from './words.ts';

/** A heading is taken as a group if each of the two contains at least this share of the other's words. */
const ALIKE = 0.6;

/** "(bao gồm 08 mô hình)", "(03 MH)": how many there are, not what the group is. */
const CLAIM = /\([^()]*\d+[^()]*\)/gu;

/**
 * Makes the function that gives the slug of the group of utilities under whose heading a model stands.
 *
 * @returns null where the plan has no groups, or where its heading resembles none of the programme's groups
 */
export function makeGroupOf(
  plan: Plan,
  groups: readonly GroupKind[],
  formsOf: FormsOf,
): (model: Model) => string | null {
  const known = groups.flatMap(({ slug, title, aliases }) =>
    [title, ...aliases].map((name) => ({ slug, words: telling(formsOf(name).long) })),
  );
  const slugs = new Map(
    plan.groups.map(({ index, title }) => {
      const words = telling(formsOf(title.replace(CLAIM, '')).long);
      const ranked = known
        .map(({ slug, words: other }) => ({
          slug,
          alike: Math.min(shareOf(words, other), shareOf(other, words)),
        }))
        .sort((a, b) => b.alike - a.alike);
      return [index, ranked[0] && ranked[0].alike >= ALIKE ? ranked[0].slug : null] as const;
    }),
  );
  return ({ group }) => (group === null ? null : (slugs.get(group) ?? null));
}

const telling = (words: readonly Word[]): Word[] => words.filter(({ frame }) => !frame);

const shareOf = (words: readonly Word[], others: readonly Word[]): number =>
  words.length === 0
    ? 0
    : words.filter((word) => others.some((other) => wordLikeness(word, other) > 0.6)).length / words.length;
