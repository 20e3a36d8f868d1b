import { chancesOf } from '../../align/chances.ts';
import { fitLogit } from '../align/logit.ts';
import { calibrate, type Bucket } from './calibrate.ts';
import type { CleanText } from './texts.ts';

/** A reading of a text whose truth is known, and what speaks for it in numbers. */
export interface LabelledRow {
  text: CleanText;
  features: number[];
  isRight: boolean;
}

/** The probability that was fitted, and how far it holds on texts that it was not fitted on. */
export interface FittedChance {
  calibration: Bucket[];
  /** By the name of the feature. */
  weights: Record<string, number>;
}

/** How much large weights cost. */
export const RIDGE = 1;
const FOLDS = 6;

/**
 * Fits the probability that a reading is right by logistic regression; each text is foretold by the others for its calibration.
 *
 * @param names the features, in the order of the rows
 * @param worth how much a row of a text of each kind counts
 */
export function fitChance(
  rows: readonly LabelledRow[],
  names: readonly string[],
  texts: readonly CleanText[],
  worth: Readonly<Record<CleanText['kind'], number>>,
): FittedChance {
  const weightsFrom = (taught: readonly LabelledRow[]): number[] =>
    fitLogit(
      taught.map(({ features, isRight, text }) => ({
        features: [features],
        right: isRight ? 0 : -1,
        weight: worth[text.kind],
      })),
      names.length,
      RIDGE,
    );
  const foldOf = new Map(texts.map((text, at) => [text, at % FOLDS]));
  const foretold = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = weightsFrom(rows.filter(({ text }) => foldOf.get(text) !== fold));
    return rows
      .filter(({ text }) => foldOf.get(text) === fold)
      .map(({ features, isRight }): [number, boolean] => [chanceOf(features, weights), isRight]);
  });
  const weights = weightsFrom(rows);
  return {
    calibration: calibrate(foretold),
    weights: Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000])),
  };
}

const chanceOf = (row: readonly number[], weights: readonly number[]): number =>
  chancesOf([row], weights)[0]!;
