import { isSyllable } from '../../src/vietnamese/syllables.ts';
import { cosine } from './body.ts';
import type { Evidence, Profile } from './profiles.ts';
import { knownness, type Subject, type Witness } from './witnesses.ts';
import { writeOut } from './initials.ts';
import type { Word } from './words.ts';

/** What speaks for and against a candidate, in short Vietnamese phrases. */
export interface Reasons {
  for: string[];
  against: string[];
}

/** A similarity below this is accidental and not mentioned. */
const NOTICED = { title: 0.25, body: 0.12 };
/** The most words that one reason lists. */
const FEW = 4;

const quoted = (phrases: readonly string[]): string =>
  phrases
    .slice(0, FEW)
    .map((phrase) => `“${phrase}”`)
    .join(', ');

/** Says why a candidate may be the canonical model, and why not. */
export function explain(subject: Subject, witness: Witness, profile: Profile, evidence: Evidence): Reasons {
  const { shared, foreign } = phrasesOfTitle(subject, profile);
  const missing = missingCore(subject, profile);
  const common = commonTerms(subject, profile, evidence);
  const speaksFor = [
    witness.title >= NOTICED.title && `tên gần với “${witness.nearest.text}” (${witness.nearest.place})`,
    shared.length > 0 && `tên cùng nói ${quoted(shared)}`,
    witness.own >= NOTICED.body && common.length > 0 && `nội dung cùng nói ${quoted(common)}`,
    witness.signInTitle + witness.signInBody > 0 && 'có từ ngữ chỉ riêng mô hình này dùng',
    witness.group > 0 && 'đứng trong cùng nhóm',
  ];
  const speaksAgainst = [
    foreign.length > 0 && `mô hình chung không nói ${quoted(foreign)}`,
    missing.length > 0 && `kế hoạch không nói ${quoted(missing)}`,
    isCopied(subject, profile) && 'nội dung phần lớn là câu chép sẵn, có ở nhiều mô hình',
    witness.hasBody === 0 && 'chỉ có tên để so, không có nội dung',
    witness.group < 0 && 'đứng trong nhóm khác',
  ];
  const sentences = (list: readonly (string | false)[]): string[] => list.filter((one) => one !== false);
  return { for: sentences(speaksFor), against: sentences(speaksAgainst) };
}

/** The distinctive phrases of the plan's title as printed: those that the canonical model's texts contain, and the others. */
function phrasesOfTitle(subject: Subject, profile: Profile): { shared: string[]; foreign: string[] } {
  const words = writeOut(subject.readings[0]!.printed, profile.initials);
  const runs = runsBy(words, (word) => (word.frame ? null : knownness(word, profile) > 0));
  const pick = (known: boolean): string[] => [
    ...new Set(runs.filter((run) => run.value === known).map(({ text }) => text)),
  ];
  return { shared: pick(true), foreign: pick(false) };
}

/** Joins neighbouring words of equal value as printed. Words whose value is null separate them. */
function runsBy(
  words: readonly Word[],
  valueOf: (word: Word) => boolean | null,
): { value: boolean; text: string }[] {
  const runs: { value: boolean; text: string; end: number }[] = [];
  for (const [at, word] of words.entries()) {
    const value = valueOf(word);
    if (value === null) continue;
    const last = runs.at(-1);
    if (last && last.value === value && last.end === at - 1) {
      last.text += ` ${word.printed}`;
      last.end = at;
    } else runs.push({ value, text: word.printed, end: at });
  }
  return runs.map(({ value, text, end }) => ({ value, text: readableText(text, words, end) }));
}

/**
 * A phrase as a reader can make sense of it. Most words of Vietnamese have two syllables, so one syllable alone is shown
 * with the one before it, the first of a title with the one behind it: "công an", not "an"; "hộ nghèo", not "nghèo". Names and initials are words by themselves.
 */
function readableText(text: string, words: readonly Word[], end: number): string {
  if (text !== words[end]!.printed || !isSyllable(words[end]!.key)) return text;
  const [before, after] = [words[end - 1]?.printed, words[end + 1]?.printed];
  if (before !== undefined) return `${before} ${text}`;
  return after === undefined ? text : `${text} ${after}`;
}

/** Phrases of the canonical title that neither the plan's title nor its fields have. */
function missingCore(subject: Subject, profile: Profile): string[] {
  const bag = writeOut([...subject.readings[0]!.long, ...subject.body.words], profile.initials);
  const has = new Set(bag.flatMap(({ key, folded }) => [key, folded]));
  const runs = runsBy(profile.titles[0]!.forms.long, (word) => (word.frame ? null : has.has(word.key)));
  return [...new Set(runs.filter(({ value }) => !value).map(({ text }) => text))];
}

/** The most telling terms that the fields share with the canonical model's texts, pairs of words first. */
function commonTerms(subject: Subject, profile: Profile, { weighTerm }: Evidence): string[] {
  const shared = [...subject.own.keys()].filter((term) => profile.pooled.has(term));
  const ranked = shared
    .filter((term) => term.includes(' '))
    .sort((a, b) => weighTerm(b) - weighTerm(a) || (a < b ? -1 : 1));
  return ranked.slice(0, FEW);
}

/** Whether the fields resemble the model's only through sentences that members of several models share word for word. */
const isCopied = (subject: Subject, profile: Profile): boolean =>
  subject.body.words.length > 0 &&
  subject.ownWords.length < subject.body.words.length / 2 &&
  cosine(subject.own, profile.pooled) < NOTICED.body;
