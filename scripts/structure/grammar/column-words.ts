import type { FieldId } from '../../../src/domain/fields.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { literal } from './literal.ts';

/** What words of a folded head say, by `content/vocabulary/column-words.yaml`. */
export interface ColumnWords {
  /** The field that a head speaks of, whose whole name is no label; null where it says none. */
  fieldOf: (head: string) => FieldId | null;
  /** The field of a head that names another one in a text: "Trách nhiệm thực hiện" over a column says who. */
  insteadOf: (head: string) => FieldId | null;
  /** Whether a head stands over columns of units, says who does a task, or holds the words of one. */
  is: (what: 'spans' | 'who' | 'task', head: string) => boolean;
  /** All fields that words of a head speak of. */
  all: (head: string) => Set<FieldId>;
}

type Entry = Vocabulary['columnWords'][number];

const anyOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => literal(fold(word))).join('|')})(?![a-z])`;

function fits({ begins, holds }: Entry): (head: string) => boolean {
  const first = begins && new RegExp(`^${anyOf(begins)}`);
  const any = holds && new RegExp(`(?<![a-z])${anyOf(holds)}`);
  return (head) => (!first || first.test(head)) && (!any || any.test(head));
}

/** The words of a vocabulary's entries, in their order. */
export function columnWords(entries: readonly Entry[]): ColumnWords {
  const rules = entries.map((entry) => ({ ...entry, fits: fits(entry) }));
  const as = (what: Entry['as']): typeof rules => rules.filter((rule) => rule.as === what);
  const first = (among: typeof rules, head: string): FieldId | null =>
    among.find((rule) => rule.fits(head))?.field ?? null;
  const plain = as(undefined);
  return {
    fieldOf: (head) => first(plain, head),
    insteadOf: (head) => first(as('instead'), head),
    is: (what, head) => as(what).some((rule) => rule.fits(head)),
    all: (head) =>
      new Set(plain.flatMap((rule) => (rule.field !== 'other' && rule.fits(head) ? [rule.field] : []))),
  };
}
