import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { languageOf } from '../../repair/language/language-of.ts';
import type { Language } from '../../repair/language/language.ts';
import { wordKey } from '../../repair/language/tokens.ts';
import { features } from '../../repair/rules/wrong-letter/features.ts';
import { misreadWords } from '../../repair/rules/wrong-letter/findings.ts';
import { isReadByMachine, misreadnessOf } from '../../repair/rules/wrong-letter/misreadness.ts';
import { TokenRow } from '../../repair/rules/wrong-letter/token-row.ts';
import type { LabelledRow } from './fit-chance.ts';
import { misreadText } from './misread.ts';
import { misreadings, type Misreading } from './misreadings.ts';
import { seeded } from './random.ts';
import type { CleanText } from './texts.ts';

/** The shares of words with marks that are misread; none, as in a text that was typed. */
const SHARES = [0, 0.005, 0.015, 0.04];

/** Every word of a text that is taken for misread, where so large a share of its words is, by each machine in turn. */
export function gatherMisread(
  text: CleanText,
  seeds: readonly number[],
  vocabulary: Vocabulary,
): LabelledRow[] {
  const language = languageOf(text.witnesses as SourceText[], vocabulary);
  return seeds.flatMap((seed) =>
    Object.values(misreadings).flatMap((machine, number) =>
      SHARES.flatMap((share, at) =>
        findingsIn(
          text,
          language,
          seeded(seed * 1009 + number * 101 + at * 11 + text.name.length),
          share,
          machine,
        ),
      ),
    ),
  );
}

function findingsIn(
  text: CleanText,
  language: Language,
  random: () => number,
  share: number,
  machine: Misreading,
): LabelledRow[] {
  const { clean, damaged } = misreadText(text.lines, random, share, machine);
  const tokens = new TokenRow(damaged, language);
  const found = misreadWords(tokens, damaged, language);
  const around = misreadnessOf(found, tokens);
  // What a text prints so that nobody else does is its own; only a machine gets impossible words.
  return found
    .filter(({ isImpossible }) => !isImpossible || isReadByMachine(around))
    .map((one) => {
      const { line, start, end } = one.place;
      return {
        text,
        features: features.map(({ of }) => of(one, around)),
        isRight: wordKey(clean[line]!.slice(start, end)) === one.key,
      };
    });
}
