import type { Concordance } from '../../src/domain/concordance.ts';
import type { SourceFacts } from '../../src/domain/decisions.ts';
import { indexLedger } from '../../src/domain/ledger.ts';
import type { Mask } from '../../src/domain/pages.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { Page } from './mdx/page.ts';
import { modelPage } from './pages/model-page.ts';
import { planPage } from './pages/plan-page.ts';
import { taskPage } from './pages/task-page.ts';
import { textPage } from './pages/text-page.ts';

export type { Page } from './mdx/page.ts';

/** One plan with the results of all stages before write. */
export interface WritePlan {
  plan: Plan;
  /** With personal data masked. */
  repaired: RepairedText;
  facts: SourceFacts;
  source: Pick<SourceText, 'encoding' | 'notes'>;
  masked: Mask[];
  /** The plan that replaces it. */
  replacedBy: string | null;
}

/** What write needs: the results of all stages before it. */
export interface WriteInput {
  plans: WritePlan[];
  concordance: Concordance;
}

/**
 * The generated MDX of all plans, from trees, deterministic; writes nothing itself.
 *
 * Takes: plans, repaired texts, concordance. Gives: `Page[]` in the order of paths.
 *
 * @throws ZodError, Error where a page is not what the site expects, or two have one address: a defect
 */
export function writePages({ plans, concordance }: WriteInput): Page[] {
  const pages = plans.flatMap(({ plan, repaired, facts, source, masked, replacedBy }) => {
    const ledger = indexLedger(repaired.ledger);
    const context = { facts, layout: repaired.layout, notes: source.notes, masked, replacedBy };
    return [
      planPage(plan, context, concordance, repaired.ledger, ledger),
      ...plan.models.map((model) => modelPage(plan, model, concordance, ledger)),
      ...plan.tasks.map((task) => taskPage(plan, task, concordance, ledger)),
      textPage(plan, repaired, source.encoding, ledger),
    ];
  });
  // By code unit, so that no locale decides the order.
  pages.sort((a, b) => (a.path < b.path ? -1 : 1));
  // Some disks take capital and small letters for the same.
  const taken = new Set<string>();
  const twice = pages.find(({ path }) => taken.size === taken.add(path.toLowerCase()).size);
  if (twice) throw new Error(`two pages would have the address ${twice.path}`);
  return pages;
}
