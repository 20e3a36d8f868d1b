import {
  cosine,
  ownWords,
  readBody,
  termsOf,
  vectorOf,
  type Body,
  type Described,
  type TermVector,
} from './body.ts';
import { distinctWords } from './words.ts';
import { writeOut } from './initials.ts';
import { isDamaged, letterLikeness } from './letter-likeness.ts';
import type { Evidence, KnownTitle, Profile } from './profiles.ts';
import { keyRun, runOf, standsIn } from './signs.ts';
import { compareTitles, type TitleLikeness } from './title-likeness.ts';
import type { WordWeights } from './word-weights.ts';
import type { Forms, Word } from './words.ts';

/** A plan's model, read once for all canonical models. */
export interface Subject {
  model: Described;
  /** Slug of the group under whose heading it stands, null where that is not known. */
  group: string | null;
  readings: Forms[];
  /** The telling words of its title, each once. */
  bag: readonly Word[];
  /** Whether letters are missing in the title. */
  damaged: boolean;
  body: Body;
  /** The words of its fields that were not copied from a decided member. */
  ownWords: readonly Word[];
  /** The terms of these words, and those that also include what was copied from members of one model only. */
  own: TermVector;
  copied: TermVector;
  titleRun: string;
  bodyRun: string;
}

/** What title and body of a plan's model say for and against one canonical model, each from 0 to 1. */
export interface Witness {
  slug: string;
  /** Likeness of the title to the nearest known title. */
  title: number;
  /** Share of the title, by weight, that the canonical model's own texts contain. */
  knownTitle: number;
  /** Share of the title, by weight, that no canonical model's texts contain; the same for all of them. */
  unheard: number;
  /** Share of a known title, by weight, that is found in the plan's title; in title and own words of the fields; in title and all fields. */
  coreInTitle: number;
  coreInOwn: number;
  coreInAll: number;
  /** Likeness of the fields, without and with what was copied. */
  own: number;
  copied: number;
  signInTitle: number;
  signInBody: number;
  /** 1 the same group, -1 another, 0 not known. */
  group: number;
  /** 1 where there are fields to compare. */
  hasBody: number;
  likeness: TitleLikeness;
  nearest: KnownTitle;
}

/** A longer title is running text that was read as a title; only its beginning is compared. */
const MOST_WORDS = 80;
/** A shorter remainder of a title says too little to be compared. */
const FEWEST_WORDS = 4;
/** How much a word counts as known if only the fields of the canonical model's members contain it. */
const IN_BODY = 0.5;
/** Added to the weight of a known title: a very light one ("SSO") would be covered by one word that may mean something else. */
const LIGHT = 0.6;

/** Reads a plan's model once. */
export function readSubject(model: Described, group: string | null, evidence: Evidence): Subject {
  const { formsOf, modelsWithRun, weighTerm, known } = evidence;
  const readings = readingsOf(model.title).map((text) => formsOf(text));
  const body = readBody(model, formsOf);
  const own = ownWords(body, (run) => modelsWithRun(run) > 0);
  // A sentence that several models share literally is a stock sentence and speaks for none of them.
  const unique = termsOf(ownWords(body, (run) => modelsWithRun(run) > 1));
  return {
    model,
    group,
    readings,
    bag: distinctWords(readings[0]!.printed.slice(0, MOST_WORDS).filter(({ frame }) => !frame)),
    damaged: isDamaged(readings[0]!.printed, known),
    body,
    ownWords: own,
    own: vectorOf(termsOf(own), weighTerm),
    copied: vectorOf(unique, weighTerm),
    titleRun: runOf(model.title, formsOf),
    bodyRun: keyRun(own),
  };
}

/**
 * A title as it may be meant: whole, without its asides in brackets, and behind a name of its own in quotation marks
 * ("“Bản đồ số dân cư” - phân tích tình hình dân cư").
 */
function readingsOf(title: string): string[] {
  const plain = title.replace(/\s*\([^()]*\)/g, '').trim();
  const quoted = /^["“][^"”]{2,80}["”]\s*(?:[-–:,]\s*)?(?=\S)/u.exec(plain);
  return [...new Set([title, plain, quoted ? plain.slice(quoted[0].length) : plain])].filter(
    (text) => text === title || text.split(/\s+/).length >= FEWEST_WORDS,
  );
}

/** What speaks for and against each canonical model, in the order of the profiles. */
export function witnessesFor(subject: Subject, evidence: Evidence): Witness[] {
  const unheard = unheardPart(subject, evidence);
  return evidence.profiles.map((profile) => {
    const { likeness, nearest } = nearestTitle(subject, profile, evidence);
    const bag = bagFor(subject, profile);
    const inTitle = keysOf(bag);
    const inOwn = withKeys(inTitle, writeOut(subject.ownWords, profile.initials));
    const inAll = withKeys(inTitle, writeOut(subject.body.words, profile.initials));
    return {
      slug: profile.slug,
      title: likeness.score,
      knownTitle: partOf(bag, evidence, (word) => knownness(word, profile)),
      unheard,
      coreInTitle: corePart(profile, evidence, inTitle),
      coreInOwn: corePart(profile, evidence, inOwn),
      coreInAll: corePart(profile, evidence, inAll),
      own: cosine(subject.own, profile.pooled),
      copied: cosine(subject.copied, profile.pooled),
      signInTitle: signed(profile, [subject.titleRun]),
      signInBody: signed(profile, [subject.bodyRun]),
      group: subject.group === null ? 0 : subject.group === profile.group ? 1 : -1,
      hasBody: subject.body.words.length > 0 ? 1 : 0,
      likeness,
      nearest,
    };
  });
}

/** Share of a known title, by weight, that the plan's title contains. Cheaper than all other measures. */
export const namedInTitle = (subject: Subject, profile: Profile, evidence: Evidence): number =>
  corePart(profile, evidence, keysOf(bagFor(subject, profile)));

/** The telling words of a title, initials written out as the canonical model would have them. */
const bagFor = ({ bag }: Subject, { initials }: Profile): Word[] => distinctWords(writeOut(bag, initials));

const keysOf = (words: readonly Word[]): Set<string> => new Set(words.map(({ key }) => key));

const withKeys = (keys: ReadonlySet<string>, words: readonly Word[]): Set<string> =>
  new Set([...keys, ...words.map(({ key }) => key)]);

const signed = ({ signs }: Profile, runs: readonly string[]): number =>
  signs.strong.some((sign) => standsIn(sign, runs)) ? 1 : 0;

const isIn = ({ key, folded }: Word, keys: ReadonlySet<string>): boolean => keys.has(key) || keys.has(folded);

/** Whether a canonical model's texts contain a word: 1 in titles, less in fields only, 0 nowhere. */
export function knownness(word: Word, profile: Profile): number {
  if (isIn(word, profile.said) || (word.key === word.folded && profile.words.has(word.folded))) return 1;
  return isIn(word, profile.bodyWords) ? IN_BODY : 0;
}

/** The mean of a measure over words, by their weight; 0 where there are none. */
function partOf(words: readonly Word[], { weigh }: Evidence, measure: (word: Word) => number): number {
  const total = words.reduce((sum, word) => sum + weigh(word), 0);
  return total === 0 ? 0 : words.reduce((sum, word) => sum + weigh(word) * measure(word), 0) / total;
}

function unheardPart({ bag }: Subject, evidence: Evidence): number {
  const { profiles } = evidence;
  return partOf(bag, evidence, (word) => {
    const best = profiles.reduce((most, profile) => {
      if (most === 1) return 1;
      return word.acronym && profile.initials.has(word.folded) ? 1 : Math.max(most, knownness(word, profile));
    }, 0);
    return 1 - best;
  });
}

/** The telling words of a known title with their weights. */
interface Core {
  keys: string[];
  weights: number[];
  total: number;
}

/** By the weights, which are those of one evidence: each title of it is asked for with every sentence. */
const cores = new WeakMap<WordWeights, WeakMap<KnownTitle, Core>>();

function coreOf(title: KnownTitle, weigh: WordWeights): Core {
  let known = cores.get(weigh);
  if (!known) cores.set(weigh, (known = new WeakMap()));
  let core = known.get(title);
  if (!core) {
    const weights = title.telling.map(weigh);
    const total = weights.reduce((sum, weight) => sum + weight, LIGHT);
    known.set(title, (core = { keys: title.telling.map(({ key }) => key), weights, total }));
  }
  return core;
}

/** The share of weight that these words cover of the known title which they cover best. */
function corePart({ titles }: Profile, { weigh }: Evidence, wanted: ReadonlySet<string>): number {
  let best = 0;
  for (const title of titles) {
    const { keys, weights, total } = coreOf(title, weigh);
    let covered = 0;
    for (let at = 0; at < keys.length; at += 1) if (wanted.has(keys[at]!)) covered += weights[at]!;
    best = Math.max(best, covered / total);
  }
  return best;
}

/** How many known titles of a canonical model are compared word by word: those that share most with the plan's title. */
const COMPARED = 3;

function nearestTitle(
  { readings, damaged }: Subject,
  profile: Profile,
  { weigh }: Evidence,
): { likeness: TitleLikeness; nearest: KnownTitle } {
  let best: { likeness: TitleLikeness; nearest: KnownTitle } | null = null;
  for (const forms of readings) {
    const written = writtenOut(forms, profile);
    for (const known of damaged ? profile.titles : sharingMost(written, profile, weigh))
      for (const [first, second] of pairsOf(written, known.forms)) {
        let likeness = compareTitles(first, second, weigh, profile.words);
        if (damaged) {
          const score = Math.max(likeness.score, letterLikeness(first, second));
          likeness = { ...likeness, score };
        }
        if (!best || likeness.score > best.likeness.score) best = { likeness, nearest: known };
      }
  }
  return best!;
}

/** A title with its initials written out as the canonical model would have them. */
type Written = Pick<Forms, 'long' | 'printed'>;

function writtenOut(forms: Forms, { initials }: Profile): Written {
  const long = writeOut(forms.long.slice(0, MOST_WORDS), initials);
  return {
    long,
    printed: forms.long === forms.printed ? long : writeOut(forms.printed.slice(0, MOST_WORDS), initials),
  };
}

/** The forms to compare: with abbreviations written out, and as printed if that differs on either side. */
function pairsOf(first: Written, second: Written): [readonly Word[], readonly Word[]][] {
  const long: [readonly Word[], readonly Word[]] = [first.long, second.long];
  if (first.long === first.printed && second.long === second.printed) return [long];
  return [long, [first.printed, second.printed]];
}

function sharingMost({ long, printed }: Written, { titles }: Profile, weigh: WordWeights): KnownTitle[] {
  const own = new Set([...long, ...printed].map(({ folded }) => folded));
  return titles
    .map((title) => {
      const shared = title.forms.long.reduce(
        (sum, word) => (own.has(word.folded) ? sum + weigh(word) : sum),
        0,
      );
      // If two titles share equally much, the shorter one is nearer.
      return { title, shared: shared - title.forms.long.length / 100 };
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, COMPARED)
    .map(({ title }) => title);
}
