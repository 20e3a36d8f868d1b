import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CanonicalModel } from '../../../src/domain/concordance.ts';
import type { Corrections, SourceFacts } from '../../../src/domain/decisions.ts';
import type { LinePlace, LostGlyph, ReceivedKind } from '../../../src/domain/layout.ts';
import type { Mask } from '../../../src/domain/pages.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { AlignedModels } from '../../align/index.ts';
import type { UnitKind } from '../../../src/domain/vocabulary.ts';
import { FACTS, type PlanInput } from '../../content/content.ts';
import { sumOf } from '../../files/generated.ts';
import { neighboursIn } from '../../pipeline.ts';
import type { Generation } from '../../generation/generation.ts';
import { openContent } from './warm.ts';

/** The two files in which a person's decisions on a plan lie, below `content/`. */
export const decisionFiles = (plan: string): { corrections: string; facts: string } => ({
  corrections: `corrections/${plan}.yaml`,
  facts: `sources/${plan}/${FACTS}`,
});

/** Checksums of these files as somebody saw them; "" for one that is not there. */
export interface Sums {
  corrections: string;
  facts: string;
}

/** What the workbench shows of a plan. The received lines are unmasked: they never leave this machine. */
export interface PlanState {
  id: string;
  sums: Sums;
  facts: SourceFacts;
  corrections: Corrections;
  received: string[];
  text: Pick<RepairedText, 'lines' | 'ledger'>;
  masked: Mask[];
  plan: Plan;
  concordance: AlignedModels;
  replacedBy: string | null;
  kind: ReceivedKind;
  places: LinePlace[];
  glyphs: LostGlyph[];
  models: Pick<CanonicalModel, 'slug' | 'title' | 'group' | 'programme'>[];
  programmes: Programme[];
  units: Pick<UnitKind, 'slug' | 'name'>[];
  /** The other plans, by id and name. */
  others: { id: string; name: string }[];
}

/** The plan as it is at this moment. @throws InputError where there is none, or something in `content/` is wrong */
export function planState({ id }: { id: string }): PlanState {
  const { content, generation } = openContent();
  return planStateOf(content, generation, id);
}

/** The plan as a folder of content has it. @throws InputError where there is none */
export function planStateOf(content: string, generation: Generation, id: string): PlanState {
  const sums = sumsOf(content, id);
  const { text, plan, concordance } = generation.unwritten(id);
  const input = generation.plans.find((stored) => stored.id === id)!.load();
  const { models, vocabulary } = generation.shared;
  return {
    ...inputOf(input),
    sums,
    text: { lines: text.repaired.lines, ledger: text.repaired.ledger },
    masked: text.masked,
    plan,
    concordance,
    replacedBy: neighboursIn(generation.plans.map(({ outline }) => outline)).of(id).replacedBy,
    models: models.map(({ slug, title, group, programme }) => ({ slug, title, group, programme })),
    programmes: vocabulary.programmes,
    units: vocabulary.units.map(({ slug, name }) => ({ slug, name })),
    others: generation.plans
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, name: other.load().facts.shortName })),
  };
}

function inputOf({ id, source, facts, corrections }: PlanInput) {
  const { layout, lines } = source;
  return {
    id,
    facts,
    corrections,
    received: lines.map(({ text }) => text),
    kind: layout?.kind ?? ('text' as const),
    places: layout?.places ?? [],
    glyphs: layout?.glyphs ?? [],
  };
}

/** The checksums of a plan's files of decisions at this moment. */
export function sumsOf(content: string, plan: string): Sums {
  const files = decisionFiles(plan);
  const sum = (path: string): string => {
    const place = join(content, path);
    return existsSync(place) ? sumOf(readFileSync(place)) : '';
  };
  return { corrections: sum(files.corrections), facts: sum(files.facts) };
}
