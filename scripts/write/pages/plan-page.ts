import type { Ledger } from '../../../src/domain/ledger.ts';
import type { RootContent } from 'mdast';
import type { Concordance } from '../../../src/domain/concordance.ts';
import type { SourceFacts } from '../../../src/domain/decisions.ts';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { Mask, RepairCounts } from '../../../src/domain/pages.ts';
import type { Plan, Section } from '../../../src/domain/plan.ts';
import { receivedOf } from '../../../src/domain/received.ts';
import type { Repair } from '../../../src/domain/repair.ts';
import { isFoundSlip } from '../../../src/domain/slip.ts';
import type { ReadNote } from '../../../src/domain/source.ts';
import { blockNodes } from '../mdx/block-nodes.ts';
import { makePage, type Page } from '../mdx/page.ts';
import { textNodes } from '../mdx/text-nodes.ts';

/** What the page of a plan tells beside the plan itself. */
export interface PlanContext {
  facts: SourceFacts;
  /** Absent for a plain text. */
  layout?: SourceLayout | undefined;
  notes: ReadNote[];
  masked: Mask[];
  replacedBy: string | null;
}

/** The page of a plan: all that is known of it, and the text of its sections. */
export function planPage(
  plan: Plan,
  context: PlanContext,
  concordance: Concordance,
  repairs: Repair[],
  ledger: Ledger,
): Page {
  const { facts, layout, notes, masked, replacedBy } = context;
  const { models, tasks, ...rest } = plan;
  return makePage(
    `${plan.id}/index.mdx`,
    {
      kind: 'plan',
      ...rest,
      shortName: facts.shortName,
      origin: facts.origin,
      received: facts.received,
      ...(layout && { document: receivedOf(layout) }),
      replaces: facts.replaces,
      replacedBy,
      withdrawn: facts.withdrawn,
      today: facts.today,
      repairs: countRepairs(repairs),
      notes,
      masked,
      undecided: concordance.undecided.filter((entry) => entry.plan === plan.id),
      models: models.map(({ number }) => number),
      tasks: tasks.map(({ path }) => path),
    },
    [
      { type: 'heading', depth: 1, children: textNodes(plan.title, [], ledger) },
      ...plan.sections.flatMap((section) => sectionNodes(section, ledger)),
    ],
  );
}

/** How many entries have each status, the author's slips that no person looked at apart. */
function countRepairs(ledger: Repair[]): RepairCounts {
  const counts: RepairCounts = { repaired: 0, likely: 0, suggested: 0, reviewed: 0, verbatim: 0 };
  for (const repair of ledger) counts[isFoundSlip(repair) ? 'verbatim' : repair.status] += 1;
  return counts;
}

/** A heading (if the section has one) and its text; the plan's own title is the heading of depth 1. */
function sectionNodes(section: Section, ledger: Ledger): RootContent[] {
  const depth = Math.min(6, Math.max(2, section.level + 1)) as 2 | 3 | 4 | 5 | 6;
  const heading: RootContent[] = section.heading
    ? [{ type: 'heading', depth, children: textNodes(section.heading, section.headingMarks, ledger) }]
    : [];
  return [...heading, ...blockNodes(section.blocks, ledger)];
}
