// Many versions of one model, read as a few kinds: who says the same of the lead, of the deadline, in the same words.
import type { LongForm } from '../version-data.ts';
import { deadlineOf } from '../difference/deadlines.ts';
import { leadUnits } from '../difference/leads.ts';
import { listWords } from '../difference/list-words.ts';
import type { ComparedModel } from '../difference/types.ts';
import { comparedWords } from '../words/compared-words.ts';

/** A version, as far as its kind is told by it. */
export interface KindVersion {
  model: Pick<ComparedModel, 'units' | 'deadlines'> & {
    fields: Record<'objective' | 'assignment', { text: string }[]>;
  };
}

/** Versions that say the same. */
export interface Kind<Version extends KindVersion> {
  /** What they say, in words; empty where they say nothing. */
  says: string;
  /** In the order in which they were given; for wordings the one that the others are like stands first. */
  versions: Version[];
}

/** The kinds with the most versions first; of two alike the one that came first. */
const bySize = <Version extends KindVersion>(kinds: readonly Kind<Version>[]): Kind<Version>[] =>
  [...kinds].sort((one, other) => other.versions.length - one.versions.length);

/** What most of some texts are; of two alike the first. */
function mostFrequent(texts: readonly string[]): string {
  const counted = [...Map.groupBy(texts, (text) => text)];
  return counted.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0];
}

/** Versions that name the same units as leading. */
export function leadKinds<Version extends KindVersion>(
  versions: readonly Version[],
  unitName: (slug: string) => string,
): Kind<Version>[] {
  const slugs = ({ model }: Version): string[] => leadUnits(model).map(({ unit }) => unit);
  const groups = Map.groupBy(versions, (version) => slugs(version).sort().join(' '));
  return bySize(
    [...groups.values()].map((own) => ({ says: listWords(slugs(own[0]!).map(unitName)), versions: own })),
  );
}

/** Versions with the same last day, however they word it. @param frameWords see `ComparedProgramme` */
export function deadlineKinds<Version extends KindVersion>(
  versions: readonly Version[],
  frameWords: readonly string[],
): Kind<Version>[] {
  const due = versions.map((version) => ({ version, ...deadlineOf(version.model.deadlines, frameWords) }));
  return bySize(
    [...Map.groupBy(due, ({ key }) => key).values()].map((own) => ({
      says: mostFrequent(own.map(({ text }) => text)),
      versions: own.map(({ version }) => version),
    })),
  );
}

/** Texts that share so much of their words (Dice) are one wording with small changes. */
const SAME_WORDING = 0.75;

/** A wording as far as it is known: the text that was met first, and all that are like it. */
interface Wording<Version> {
  words: ReadonlySet<string>;
  versions: Version[];
}

const contentOf = ({ model: { fields } }: KindVersion): string =>
  [fields.objective[0]?.text, fields.assignment[0]?.text].filter(Boolean).join('\n');

/**
 * Versions of nearly the same words in objective and assignment. Each is laid beside the first of every wording known so
 * far, the most frequent texts first, so that what is copied most stands for its kind.
 */
export function wordingKinds<Version extends KindVersion>(
  versions: readonly Version[],
  abbreviations: readonly LongForm[],
): Kind<Version>[] {
  const keyed = versions.map((version) => ({
    version,
    words: comparedWords(contentOf(version), abbreviations).map(({ key }) => key),
  }));
  const equal = [...Map.groupBy(keyed, ({ words }) => words.join(' ')).values()].sort(
    (one, other) => other.length - one.length,
  );
  const wordings: Wording<Version>[] = [];
  for (const own of equal) {
    const words = new Set(own[0]!.words);
    const same = wordings.find((one) => alike(one.words, words));
    const found = own.map(({ version }) => version);
    if (same) same.versions.push(...found);
    else wordings.push({ words, versions: found });
  }
  return bySize(wordings.map((one) => ({ says: contentOf(one.versions[0]!), versions: one.versions })));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  // So different in length that not even all of the shorter one would do.
  if (2 * few.size < SAME_WORDING * (few.size + many.size)) return false;
  if (few.size + many.size === 0) return true;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return 2 * shared >= SAME_WORDING * (few.size + many.size);
}
