import { join } from 'node:path';
import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import type { PlanInput } from '../../content/content.ts';
import { listFolder, projectRoot, readBytes } from '../../files/files.ts';
import { repairPlan } from '../../read-plan.ts';
import { rules } from '../../repair/rules/index.ts';
import { writtenPlans } from '../align/labelled.ts';

/** A sound text to be damaged, and the texts that may judge it. */
export interface CleanText {
  name: string;
  /** `plan`: one of the plans, left out of its judges; `written`: the models of a made-up plan; else a text of one's own. */
  kind: 'plan' | 'written' | 'family' | 'subject';
  lines: string[];
  witnesses: readonly SourceText[];
}

/** The plan that is really damaged: it has no truth to damage anew. */
export const DAMAGED_PLAN = 'thieu-van-2024';

const none = correctionsSchema.parse({});
const fixtures = join(projectRoot, 'test/fixtures/repair');

/** A text of another subject than the plans', written for the bench: what stands there is right. */
export interface SoundText {
  name: string;
  lines: string[];
}

/**
 * `subjects` and `family` were looked at while the rules were made, and the probabilities fitted on them; `held-out` and
 * `family-held-out` were first run when they were done. `clean` is far from a plan: recipes, tales, lists of names, tables of
 * numbers, verse. Nothing is to be found in it; since its first run the probability of a misread word is fitted on it too.
 */
type Folder = 'subjects' | 'held-out' | 'family' | 'family-held-out' | 'clean';

/** The texts of a folder, by name. */
export const soundTexts = (folder: Folder): SoundText[] =>
  listFolder(join(fixtures, folder)).map((name) => ({
    name,
    lines: new TextDecoder().decode(readBytes(join(fixtures, folder, name))).split('\n'),
  }));

/** Every text that the numbers of repair may be fitted on. */
export function textsToFit(plans: readonly PlanInput[], vocabulary: Vocabulary): CleanText[] {
  const witnesses = plans.map(({ source }) => source);
  const written = writtenPlans().map(({ source, plan }) => ({
    name: source,
    kind: 'written' as const,
    lines: plan.models.flatMap(({ title, fields }, at) => {
      const readings = Object.values(fields).flat();
      return [`Mô hình ${at + 1}: ${title}`, ...readings.map(({ text }) => `- ${text}`)].flatMap(wrap);
    }),
    witnesses,
  }));
  const own = (folder: Folder, kind: CleanText['kind']): CleanText[] =>
    soundTexts(folder).map((text) => ({ ...text, kind, witnesses }));
  return [
    ...soundPlans(plans, vocabulary),
    ...written,
    ...own('family', 'family'),
    ...own('subjects', 'subject'),
  ];
}

const otherRules = rules.filter(({ id }) => id !== 'wrong-letter');

/** The sound plans, each with its wrong letters mended and left out of its own judges. */
export function soundPlans(plans: readonly PlanInput[], vocabulary: Vocabulary): CleanText[] {
  return plans
    .filter(({ id }) => id !== DAMAGED_PLAN)
    .map((plan) => {
      const others = plans.map(({ source }) => source).filter(({ sha256 }) => sha256 !== plan.source.sha256);
      const context = { witnesses: others, vocabulary };
      const { lines } = repairPlan({ ...plan, corrections: none }, context, otherRules);
      return {
        name: plan.id,
        kind: 'plan',
        lines: lines.map(({ text, number }) => mendedByHand(plan.id, number, text)),
        witnesses: others,
      };
    });
}

/** Words of the plans that were misread; the truth must not hang on what the rule that is measured makes of them. */
const misreadInPlans = new TextDecoder()
  .decode(readBytes(join(fixtures, 'gold/misread-in-plans.tsv')))
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((row) => row.split('\t') as [plan: string, line: string, printed: string, read: string]);

const mendedByHand = (plan: string, number: number, text: string): string =>
  misreadInPlans
    .filter(([id, line]) => id === plan && Number(line) === number)
    .reduce((mended, [, , printed, read]) => mended.replace(printed, read), text.normalize('NFC'));

/** Lines of a printed page. */
const WIDTH = 105;

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
