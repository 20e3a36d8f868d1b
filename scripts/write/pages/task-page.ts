import type { Ledger } from '../../../src/domain/ledger.ts';
import type { Concordance } from '../../../src/domain/concordance.ts';
import { taskSlug } from '../../../src/domain/ids.ts';
import type { Plan, Task } from '../../../src/domain/plan.ts';
import { blockNodes } from '../mdx/block-nodes.ts';
import { makePage, type Page } from '../mdx/page.ts';

/** The page of one task of a plan. */
export function taskPage(plan: Plan, task: Task, concordance: Concordance, ledger: Ledger): Page {
  const edges = concordance.tasks.filter((edge) => edge.plan === plan.id && edge.path === task.path);
  return makePage(
    `${plan.id}/nhiem-vu-${taskSlug(task.path)}.mdx`,
    { kind: 'task', plan: plan.id, task, edges },
    blockNodes(task.blocks, ledger),
  );
}
