import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { diagnose } from '../../repair/diagnosis/index.ts';
import { languageOf } from '../../repair/language/language-of.ts';
import { markFeatures, wordFeatures } from '../../repair/rules/lost-glyph/features.ts';
import { readAll, type OpenReading } from '../../repair/rules/lost-glyph/find-lost-glyphs.ts';
import { damageByStyle, damageEverywhere, damageText, type DamagedText } from './damage.ts';
import type { LabelledRow } from './fit-chance.ts';
import { seeded } from './random.ts';
import type { CleanText } from './texts.ts';

/** A reading of damage whose truth is known. */
export interface LabelledReading extends LabelledRow {
  /** A reading of a mark, or else of a word. */
  isMark: boolean;
}

const none = correctionsSchema.parse({});
const DAMAGES = [damageText, damageEverywhere, damageByStyle];

/**
 * Every reading of letters and marks in made-up damage of a text: a number of lost sets, each kind of damage in turn.
 */
export function gatherReadings(text: CleanText, seeds: number, vocabulary: Vocabulary): LabelledReading[] {
  return Array.from({ length: seeds }, (_, at) => at + 1).flatMap((seed) => {
    const damage = DAMAGES[seed % DAMAGES.length]!;
    const lines = seed % 2 === 0 ? withOddBlanks(text.lines, seed * 7 + text.name.length) : text.lines;
    return readingsOf(text, damage(lines, seed * 31 + text.name.length), vocabulary);
  });
}

/**
 * Some extractors leave a blank where nothing was lost: at the end of so large a share of the lines that end with a
 * letter.
 */
const ODD_BLANKS = 1 / 40;

function withOddBlanks(lines: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  return lines.map((line) => (/\p{L}$/u.test(line) && random() < ODD_BLANKS ? `${line} ` : line));
}

function readingsOf(
  text: CleanText,
  { clean, damaged }: DamagedText,
  vocabulary: Vocabulary,
): LabelledReading[] {
  const truth = clean.join('\n');
  const witnesses = languageOf(text.witnesses, vocabulary);
  const diagnosis = diagnose(damaged, witnesses);
  if (!diagnosis.hasLost) return [];
  const { readings } = readAll(damaged, {
    corpus: text.witnesses as SourceText[],
    corrections: none,
    vocabulary,
    diagnosis,
    witnesses,
    freshLanguage: () => languageOf(text.witnesses, vocabulary),
    placeNow: () => null,
  });
  return readings.flatMap(({ edge, around }: OpenReading) => {
    if (edge.kind !== 'word' && edge.kind !== 'mark') return [];
    const isMark = edge.kind === 'mark';
    return {
      text,
      isMark,
      features: (isMark ? markFeatures : wordFeatures).map(({ of }) => of(edge, around)),
      isRight: truth.slice(edge.start, edge.end) === edge.text,
    };
  });
}
