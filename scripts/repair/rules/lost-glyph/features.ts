import { closesToWord, isOrdinary } from '../../diagnosis/index.ts';
import { wordKey } from '../../language/tokens.ts';
import { isInLongGap } from '../../lattice/blank-runs.ts';
import { isShortCapital, type Edge } from '../../lattice/edges.ts';
import { fittingWords } from '../../lattice/word-trie.ts';
import {
  isBesideGap,
  isOpenSpelling,
  isOutvoted,
  isSeenNear,
  isUnknownAbbreviation,
  isUnknownName,
} from './barriers.ts';
import { endsCellOrHeading, isBesideLostMark, isMarkBarred, isOddMark } from './mark-barriers.ts';
import { afterOnLine, beforeOnLine, isMetAfter, isMetBefore, type Surroundings } from './surroundings.ts';

/** One thing that speaks for or against a reading, in a number. */
export interface Feature {
  name: string;
  of: (edge: Edge, around: Surroundings) => number;
}

/** The model's belief in log odds; beyond these it says no more. */
const MOST_ODDS = 10;

/** A probability as log odds, in quarters. */
export const logOdds = (share: number): number => {
  const p = Math.min(Math.max(share, 1e-9), 1 - 1e-9);
  return Math.min(Math.max(Math.log(p / (1 - p)), -4), MOST_ODDS) / 4;
};

/** No glyph is lost more surely than one that was believed lost so often, or that a person or its outline vouches for. */
const OFTEN = 20;
/** A glyph that was believed lost less often than this is rarely lost. */
const RARELY = 3;

const isVouched = ({ confirmed, outlined }: Surroundings): boolean => confirmed || outlined;

/** How sure it is that a glyph is lost in this document, by all its places together. */
const certaintyOfLoss = (around: Surroundings): number =>
  Math.log((isVouched(around) ? OFTEN : Math.min(around.losses, OFTEN)) + 0.5) / 3;

/**
 * How large a share of the glyph is lost near this place, its seen places speak too. Fonts change within a text and it is
 * not known where, so that a third of them is as good as all.
 */
const MOST_RATE = 0.3;
const rateOfLoss = (around: Surroundings): number =>
  Math.log((isVouched(around) ? MOST_RATE : Math.min(around.rate, MOST_RATE)) + 0.02) / 4;

const runs = ({ language }: Surroundings, first: Edge | undefined, second: Edge | undefined): boolean =>
  first?.kind === 'word' && second?.kind === 'word' && language.ordinary.hasPair(first.key, second.key);

/** What is left of the word when its blanks are closed. */
const leftOf = ({ start, end }: Edge, { stream }: Surroundings): string =>
  stream.slice(start, end).replaceAll(' ', '');

/** A blank too many stands beside it: something more is lost there. */
const isDoubledBeside = ({ start, end }: Edge, stream: string): boolean =>
  /\S {2}$/.test(stream.slice(Math.max(0, start - 3), start)) || /^ {2}\S/.test(stream.slice(end, end + 3));

/** The share of the word among all ordinary words that fit the letters that are left, whatever is lost. */
function shareAmongFitting(edge: Edge, { language, stream }: Surroundings): number {
  const { ordinary } = language;
  const own = ordinary.shareOf(edge.key) + 1e-6;
  const all = fittingWords(stream.slice(edge.start, edge.end)).reduce(
    (sum, key) => (key === edge.key || !isOrdinary(key, language) ? sum : sum + ordinary.shareOf(key)),
    own,
  );
  return Math.log(own / all + 1e-3);
}

/** The likeliest other word in the same place. */
const bestRival = (edge: Edge, { rivals }: Surroundings): number =>
  Math.log(
    rivals.reduce((most, { key, posterior }) => (key === edge.key ? most : Math.max(most, posterior)), 0) +
      1e-5,
  ) / 5;

/** Beyond this the words, or the font, say no more of the case of a lost first letter. */
const MOST_CASE = 3;
const clipped = (nats: number): number => Math.min(Math.max(nats, -MOST_CASE), MOST_CASE) / MOST_CASE;

/** How much the word before speaks for the case of a lost first letter; 0 where that letter stands. */
function caseByWords(edge: Edge, around: Surroundings): number {
  if (edge.firstLost === null) return 0;
  const before = beforeOnLine(edge, around)?.key ?? '\n';
  const isUpper = edge.firstLost === 'upper';
  const { language } = around;
  return clipped(language.logCase(before, edge.key, isUpper) - language.logCase(before, edge.key, !isUpper));
}

/** The same of how often the letter is lost in either case near this place. */
function caseByFont({ firstLost, lost }: Edge, { lossRate }: Surroundings): number {
  const [first] = lost;
  if (firstLost === null || !first) return 0;
  const { glyph, at } = first;
  const other = firstLost === 'upper' ? glyph.toLowerCase() : glyph.toUpperCase();
  return clipped(Math.log((lossRate(glyph, at) + 0.01) / (lossRate(other, at) + 0.01)));
}

/** A doubt in numbers: how far a reading may be trusted where it holds is fitted as everything else is. */
const doubt = (name: string, holds: (edge: Edge, around: Surroundings) => boolean): Feature => ({
  name,
  of: (edge, around) => Number(holds(edge, around)),
});

/** What speaks for a reading of lost letters. */
export const wordFeatures: readonly Feature[] = [
  { name: 'one', of: () => 1 },
  { name: 'posterior', of: ({ posterior }) => logOdds(posterior) },
  { name: 'best rival', of: bestRival },
  // The frame: met in the other plans or the sound part of this text, or in text of any kind.
  { name: 'met before', of: (edge, around) => Number(isMetBefore(edge, around)) },
  { name: 'met after', of: (edge, around) => Number(isMetAfter(edge, around)) },
  {
    name: 'runs before',
    of: (edge, around) =>
      Number(!isMetBefore(edge, around) && runs(around, beforeOnLine(edge, around), edge)),
  },
  {
    name: 'runs after',
    of: (edge, around) => Number(!isMetAfter(edge, around) && runs(around, edge, afterOnLine(edge, around))),
  },
  // The word by itself.
  { name: 'common', of: ({ key }, { language }) => Number(language.isCommon(key)) },
  {
    name: 'neighbours',
    of: ({ key }, { language }) => Math.log(Math.min(language.ordinary.neighbours(key), 200) + 1) / 5,
  },
  { name: 'share among fitting', of: shareAmongFitting },
  // What the text as a whole says of the glyph.
  { name: 'certainty of loss', of: (_edge, around) => certaintyOfLoss(around) },
  { name: 'rate of loss', of: (_edge, around) => rateOfLoss(around) },
  { name: 'rarely lost', of: (_edge, around) => Number(!isVouched(around) && around.losses < RARELY) },
  { name: 'seen near', of: (edge, { stream }) => Number(isSeenNear(edge, stream)) },
  // How much is left, and of which case it is.
  { name: 'lost share', of: ({ lost, text }) => lost.length / text.length },
  { name: 'whole word', of: ({ lost, text }) => Number(lost.length === text.length) },
  {
    name: 'capital after a word',
    of: (edge, around) =>
      Number(/^\p{Lu}\p{Ll}/u.test(edge.text) && beforeOnLine(edge, around)?.kind === 'word'),
  },
  { name: 'first letter lost', of: ({ firstLost }) => Number(firstLost !== null) },
  { name: 'case by words', of: caseByWords },
  { name: 'case by font', of: caseByFont },
  { name: 'short capitals', of: (edge) => Number(isShortCapital(edge)) },
  { name: 'capitals', of: ({ text }) => Number(text.length > 1 && text === text.toUpperCase()) },
  // What is around.
  { name: 'density', of: (_edge, { density }) => density },
  { name: 'long gap', of: ({ lost }, { stream }) => Number(isInLongGap(lost, stream)) },
  { name: 'doubled blank', of: (edge, { stream }) => Number(isDoubledBeside(edge, stream)) },
  {
    name: 'closes to a word',
    of: (edge, around) => {
      const left = leftOf(edge, around);
      return Number(left.length > 1 && closesToWord(wordKey(left), around.language));
    },
  },
  // What may be doubted; other doubts spoke for a reading where they were fitted, and only cap it.
  doubt('outvoted', isOutvoted),
  doubt('other spelling', isOpenSpelling),
  doubt('unknown name', isUnknownName),
  doubt('unknown abbreviation', isUnknownAbbreviation),
  doubt('beside a gap', isBesideGap),
];

const MARKS = '.:;,%+“”';

const afterMark = ({ end }: Edge, { stream }: Surroundings): string => stream.slice(end, end + 12);
const beforeMark = ({ start }: Edge, { stream }: Surroundings): string =>
  stream.slice(Math.max(0, start - 2), start);

/** What speaks for a reading of a lost mark. */
export const markFeatures: readonly Feature[] = [
  { name: 'one', of: () => 1 },
  { name: 'posterior', of: ({ posterior }) => logOdds(posterior) },
  { name: 'ends the line', of: (edge, around) => Number(/^ *(?:\n|$)/.test(afterMark(edge, around))) },
  { name: 'after a digit', of: (edge, around) => Number(/\p{N}$/u.test(beforeMark(edge, around))) },
  { name: 'before a capital', of: (edge, around) => Number(/^\s*\p{Lu}/u.test(afterMark(edge, around))) },
  { name: 'before a small letter', of: (edge, around) => Number(/^ *\p{Ll}/u.test(afterMark(edge, around))) },
  {
    name: 'doubled blank',
    of: (edge, around) =>
      Number(/^ {2}/.test(afterMark(edge, around)) || / $/.test(beforeMark(edge, around))),
  },
  { name: 'certainty of loss', of: (_edge, around) => certaintyOfLoss(around) },
  { name: 'rate of loss', of: (_edge, around) => rateOfLoss(around) },
  { name: 'density', of: (_edge, { density }) => density },
  // The shape of the page.
  { name: 'shape', of: (_edge, { shape }) => Math.min(Math.max(shape / 2, -2), 2) },
  { name: 'clear shape', of: (_edge, { shape }) => Number(shape > 1) },
  { name: 'best rival', of: bestRival },
  { name: 'rarely lost', of: (_edge, around) => Number(!isVouched(around) && around.losses < RARELY) },
  doubt('ends a cell or heading', endsCellOrHeading),
  doubt('beside a lost mark', isBesideLostMark),
  { name: 'in sequence', of: (_edge, { inSequence }) => Number(inSequence) },
  { name: 'one spare blank', of: (_edge, { spare }) => Number(spare >= 1) },
  { name: 'two spare blanks', of: (_edge, { spare }) => Number(spare >= 2) },
  { name: 'long gap', of: ({ lost }, { stream }) => Number(isInLongGap(lost, stream)) },
  { name: 'odd place', of: (edge, around) => Number(isOddMark(edge, around)) },
  { name: 'beside a number', of: (edge, around) => Number(isMarkBarred(edge, around)) },
  ...[...MARKS].map((mark): Feature => ({ name: `mark ${mark}`, of: ({ text }) => Number(text === mark) })),
];
