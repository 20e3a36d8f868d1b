import type { UnitKind, Vocabulary } from '../../../../src/domain/vocabulary.ts';
import { labelWords, type LabelWords } from '../../grammar/label-words.ts';
import { abbreviationsOf, wordsOf, type Abbreviations, type Word } from './words.ts';

/** One printed form of a kind of unit. */
interface Form {
  slug: string;
  words: string[];
  /** Whether a joint may stand before the word of the same index: only where the vocabulary prints one. */
  joints: boolean[];
}

/** The units of a vocabulary, ready to be found in texts. */
export interface UnitLexicon {
  abbreviations: Abbreviations;
  /** By first word, longest first. */
  forms: ReadonlyMap<string, readonly Form[]>;
  /** The labels that units stand behind. */
  labels: LabelWords;
}

const lexicons = new WeakMap<Vocabulary, UnitLexicon>();

/** The lexicon of a vocabulary; made once for each. */
export function unitLexicon(vocabulary: Vocabulary): UnitLexicon {
  const known = lexicons.get(vocabulary);
  if (known) return known;
  const abbreviations = abbreviationsOf(vocabulary.abbreviations);
  const forms = new Map<string, Form[]>();
  for (const form of vocabulary.units.flatMap((unit) => formsOf(unit, abbreviations))) {
    const sameStart = forms.get(form.words[0]!) ?? [];
    sameStart.push(form);
    forms.set(form.words[0]!, sameStart);
  }
  for (const sameStart of forms.values()) sameStart.sort((a, b) => b.words.length - a.words.length);
  const lexicon = { abbreviations, forms, labels: labelWords(vocabulary) };
  lexicons.set(vocabulary, lexicon);
  return lexicon;
}

/** The forms of one kind; two with the same words are one, and a joint of either holds. */
function formsOf({ slug, name, variants }: UnitKind, abbreviations: Abbreviations): Form[] {
  const forms = new Map<string, Form>();
  // What a name has in brackets explains it to the reader of the index and is printed in no plan.
  for (const printed of [name.replace(/\s*\([^)]*\)/g, ''), ...variants]) {
    const words = wordsOf(printed.normalize('NFC'), abbreviations);
    for (const own of [words, words.filter(({ folded }) => folded.length > 1)]) {
      // A word of one letter vanishes with its glyph: "Trạm   tế xã" is "Trạm Y tế xã".
      if (own.length < Math.min(words.length, 2) || own.length === 0) continue;
      const key = own.map(({ folded }) => folded).join(' ');
      const same = forms.get(key);
      forms.set(key, {
        slug,
        words: own.map(({ folded }) => folded),
        joints: own.map(
          ({ gap, start }, at) =>
            gap === 'joint' || start === own[at - 1]?.start || (same?.joints[at] ?? false),
        ),
      });
    }
  }
  return [...forms.values()];
}

/** The longest form that begins at a word, and how many words it takes; null where none does. */
export function longestForm(
  words: readonly Word[],
  at: number,
  { forms }: UnitLexicon,
): { slug: string; length: number } | null {
  const form = forms.get(words[at]!.folded)?.find((candidate) => standsAt(candidate, words, at));
  return form ? { slug: form.slug, length: form.words.length } : null;
}

/** The same in "Các Sở: Tư pháp, Y tế", where the first word of each name stands once before all. */
export function longestFormAfter(
  head: string,
  words: readonly Word[],
  at: number,
  { forms }: UnitLexicon,
): { slug: string; length: number } | null {
  const form = forms
    .get(head)
    ?.find((candidate) => candidate.words.length > 1 && standsAt(candidate, words, at, 1));
  return form ? { slug: form.slug, length: form.words.length - 1 } : null;
}

/** @param skipped how many of the form's first words are not looked for */
function standsAt(form: Form, words: readonly Word[], at: number, skipped = 0): boolean {
  return form.words.slice(skipped).every((expected, index) => {
    const word = words[at + index];
    if (word?.folded !== expected) return false;
    const joint = form.joints[skipped + index] === true;
    return index === 0 || word.gap === 'blank' || (word.gap === 'joint' && joint);
  });
}
