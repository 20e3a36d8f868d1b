import { closesToWord } from '../../diagnosis/index.ts';
import { wordKey } from '../../language/tokens.ts';
import { afterOnLine, beforeOnLine, type Surroundings } from './surroundings.ts';
import { isShortCapital, type Edge } from '../../lattice/edges.ts';

/** The model's belief in log odds; beyond these it says no more. */
const MOST_ODDS = 10;

const logOdds = (share: number): number => {
  const p = Math.min(Math.max(share, 1e-9), 1 - 1e-9);
  return Math.min(Math.max(Math.log(p / (1 - p)), -4), MOST_ODDS) / 4;
};

/** No glyph is lost more surely than one that was believed lost so often, or that a person or its outline vouches for. */
const OFTEN = 20;

/** How sure it is that a glyph is lost in this document, by all its places together. */
const certaintyOfLoss = (losses: number, isVouched: boolean): number =>
  Math.log((isVouched ? OFTEN : Math.min(losses, OFTEN)) + 0.5) / 3;

/** What speaks for a reading of lost letters, in numbers; `wordWeights` has one for each, in this order. */
export function wordFeatures(edge: Edge, around: Surroundings): number[] {
  const { language, stream, losses, confirmed, outlined, density } = around;
  const [before, after] = [beforeOnLine(edge, around), afterOnLine(edge, around)];
  const [metBefore, metAfter] = [
    before !== undefined && language.isPair(before.key, edge.key),
    after !== undefined && language.isPair(edge.key, after.key),
  ];
  const runs = (first: Edge | undefined, second: Edge | undefined): boolean =>
    first?.kind === 'word' && second?.kind === 'word' && language.ordinary.hasPair(first.key, second.key);
  const left = stream.slice(edge.start, edge.end).replaceAll(' ', '');
  return [
    1,
    logOdds(edge.posterior),
    Number(metBefore),
    Number(metAfter),
    Number(!metBefore && runs(before, edge)),
    Number(!metAfter && runs(edge, after)),
    Number(language.isCommon(edge.key)),
    Math.log(Math.min(language.ordinary.neighbours(edge.key), 200) + 1) / 5,
    certaintyOfLoss(losses, confirmed || outlined),
    edge.lost.length / edge.text.length,
    Number(edge.lost.length === edge.text.length),
    Number(/^\p{Lu}\p{Ll}/u.test(edge.text) && before?.kind === 'word'),
    Number(edge.firstLost !== null),
    Number(isShortCapital(edge)),
    density,
    Number(left.length > 1 && closesToWord(wordKey(left), language)),
    Number(isDoubledBeside(edge, stream)),
  ];
}

/** A blank too many stands beside it: something more is lost there. */
const isDoubledBeside = ({ start, end }: Edge, stream: string): boolean =>
  /\S {2}$/.test(stream.slice(Math.max(0, start - 3), start)) || /^ {2}\S/.test(stream.slice(end, end + 3));

const MARKS = '.:;,%+“”()-–';

/** What speaks for a reading of a lost mark; `markWeights` has one for each, in this order. */
export function markFeatures(edge: Edge, around: Surroundings): number[] {
  const { stream, losses, confirmed, outlined, density } = around;
  const after = stream.slice(edge.end, edge.end + 12);
  const before = stream.slice(Math.max(0, edge.start - 2), edge.start);
  const endsLine = /^ *(?:\n|$)/.test(after);
  return [
    1,
    logOdds(edge.posterior),
    Number(endsLine),
    Number(/\p{N}$/u.test(before)),
    Number(/^\s*\p{Lu}/u.test(after)),
    Number(/^ *\p{Ll}/u.test(after)),
    Number(/^ {2}/.test(after) || / $/.test(before)),
    certaintyOfLoss(losses, confirmed || outlined),
    density,
    around.shape / 2,
    Number(around.shape > 1),
    Number(around.spare >= 1),
    Number(around.spare >= 2),
    ...[...MARKS].slice(0, 8).map((mark) => Number(edge.text === mark)),
  ];
}

/**
 * Fitted by logistic regression on made-up damage of four plans, each left out of the language, and of texts of
 * other subjects, many lost sets each; every text was foretold by the others only when the fit was judged.
 */
const wordWeights = [
  -2.72, 2.5, 0.5, 0.75, 0.03, 0.24, -1.35, 1.59, 3.44, -1.49, 1.21, -0.39, 0.6, -0.39, -0.44, -0.19, -0.01,
];
const markWeights = [
  -1.36, 1.7, -0.96, 1.17, -0.38, -1.24, 0.51, 2.38, -0.9, -1.05, 0.18, 0.64, -1.97, 0.63, 2.32, -1.4, -0.9,
  1.28, -0.54, -0.43, 2.04,
];

/** Marks that made-up damage has too few of to be fitted: the model is believed a little less than it believes itself. */
const FEW_MARKS = '+“”';
const tempered = (posterior: number): number => 1 / (1 + Math.exp(0.7 - 0.78 * 4 * logOdds(posterior)));

/** The probability that a reading of lost letters, or of a lost mark, is right. */
export function likelihoodOf(edge: Edge, around: Surroundings): number {
  if (edge.kind === 'mark' && FEW_MARKS.includes(edge.text)) return tempered(edge.posterior);
  const [features, weights] =
    edge.kind === 'mark'
      ? [markFeatures(edge, around), markWeights]
      : [wordFeatures(edge, around), wordWeights];
  const sum = features.reduce((all, value, at) => all + value * weights[at]!, 0);
  return 1 / (1 + Math.exp(-sum));
}
