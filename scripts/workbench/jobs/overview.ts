import { keyOf } from '../../../src/files/memory.ts';
import { openMemory } from '../../cache/folder.ts';
import type { StoredPlan } from '../../content/stored-plans.ts';
import type { Generation, GeneratedPlan } from '../../generation/generation.ts';
import { queueOf, type QueueItem } from './queue.ts';
import { openContent } from './warm.ts';

/** How many items of each kind wait in a plan: those that its queue asks for, one by one. */
export type Waiting = Record<QueueItem['kind'], number>;

/** A plan in the list of the workbench. */
export interface PlanOverview {
  id: string;
  name: string;
  models: number;
  tasks: number;
  waiting: Waiting;
  replaces: string | null;
  replacedBy: string | null;
  withdrawn: boolean;
}

/** All plans with what waits in each. @throws InputError where anything in `content/` is wrong */
export function overview(): PlanOverview[] {
  const { generation } = openContent();
  const generated = new Map(generation.run().map((plan) => [plan.id, plan]));
  const newer = new Map(generation.plans.map(({ id, outline }) => [outline.replaces, id]));
  return generation.plans.map((stored) => {
    const { facts } = stored.load();
    const plan = generated.get(stored.id)!;
    return {
      id: stored.id,
      name: facts.shortName,
      models: plan.counts.models,
      tasks: plan.counts.tasks,
      waiting: waitingIn(generation, stored, plan),
      replaces: facts.replaces,
      replacedBy: newer.get(stored.id) ?? null,
      withdrawn: facts.withdrawn !== null,
    };
  });
}

/** Counted once for each state of a plan: its pages and its decisions say all that waits. */
function waitingIn(generation: Generation, stored: StoredPlan, { pages }: GeneratedPlan): Waiting {
  const key = keyOf(stored.key, ...pages.map(({ sum }) => sum));
  return openMemory().recall('waiting', key, () => {
    const { text, plan, concordance } = generation.unwritten(stored.id);
    const { source, corrections } = stored.load();
    const items = queueOf({
      received: source.lines.map((line) => line.text),
      text: text.repaired,
      glyphs: source.layout?.glyphs ?? [],
      corrections,
      concordance,
      masked: text.masked,
      plan,
    });
    const counts: Waiting = { glyph: 0, word: 0, member: 0, mask: 0, anomaly: 0 };
    for (const { kind } of items) counts[kind] += 1;
    return counts;
  });
}
