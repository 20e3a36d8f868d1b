import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import type { PlanInput } from '../../content/content.ts';
import { repairPlan } from '../../read-plan.ts';
import { rules } from '../../repair/rules/index.ts';
import { breakWords } from './break-words.ts';
import { damageText } from './damage.ts';
import { scoreGold } from './gold.ts';
import { misreadText } from './misread.ts';
import { textOf } from './other-subjects.ts';
import { seeded } from './random.ts';
import { emptyScore, scoreAll } from './score.ts';
import { DAMAGED_PLAN, type CleanText } from './texts.ts';

const none = correctionsSchema.parse({});

/** What is asked of each rule: the damaged plan, and one made-up text with each kind of damage. */
export interface Asked {
  plans: readonly PlanInput[];
  sound: CleanText;
  vocabulary: Vocabulary;
}

/** Prints what all rules together restore of each kind of damage, and what is left of it without one of them. */
export function benchAblation(asked: Asked): void {
  console.log(`\nWithout one rule (${asked.sound.name} damaged in four ways, and ${DAMAGED_PLAN})`);
  const rows = [{ without: '–', ...figures(asked, null) }];
  for (const { id } of rules) rows.push({ without: id, ...figures(asked, id) });
  console.table(rows);
}

type Figures = Record<'damagedPlan' | 'lost' | 'broken' | 'misread' | 'changedInSound', string>;

function figures({ plans, sound, vocabulary }: Asked, without: string | null): Figures {
  const active = rules.filter(({ id }) => id !== without);
  const repair = (source: SourceText, witnesses: readonly SourceText[]): RepairedText =>
    repairPlan({ source, corrections: none }, { witnesses, vocabulary }, active);
  const read = (lines: readonly string[]): RepairedText => repair(textOf(lines), sound.witnesses);

  const real = plans.find(({ id }) => id === DAMAGED_PLAN)!;
  const others = plans.filter(({ id }) => id !== DAMAGED_PLAN).map(({ source }) => source);
  const gold = scoreGold(repair(real.source, others));

  const lost = emptyScore();
  const { clean, damaged } = damageText(sound.lines, 11);
  scoreAll(lost, clean, damaged, read(damaged).ledger);

  const broken = breakWords(sound.lines, seeded(11));
  const misread = misreadText(sound.lines, seeded(11), 0.03);
  return {
    damagedPlan: `${gold.applied} of ${gold.damaged}`,
    lost: `${lost.applied} of ${lost.damaged}`,
    broken: `${sameLines(read(broken.damaged), sound.lines)} lines`,
    misread: `${sameLines(read(misread.damaged), misread.clean)} lines`,
    changedInSound: String(read(sound.lines).ledger.filter(({ applied }) => applied).length),
  };
}

/** How many lines come out as they were before the damage. */
const sameLines = ({ lines }: RepairedText, truth: readonly string[]): number =>
  lines.filter(({ text }, at) => text.trimEnd() === truth[at]!.normalize('NFC').trimEnd()).length;
