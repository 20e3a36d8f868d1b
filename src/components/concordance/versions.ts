import type { Edge } from '../../domain/concordance.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { ModelPage, PlanPage } from '../../domain/pages.ts';
import type { Block, Reading } from '../../domain/reading.ts';
import { ownWords, type Stretch } from '../../lib/own-words.ts';
import { abbreviations } from '../../vocabulary.ts';
import { ledgerOf, type Cell, type Ledger } from '../../plans.ts';

/** One plan's version of a canonical model: a column of the comparison. */
export interface Version {
  /** Part of fragments: "thieu-van-2024-24". */
  key: string;
  plan: PlanPage;
  page: ModelPage;
  edge: Edge;
  ledger: Ledger;
}

/** The versions of a canonical model in the order of the plans, and of numbers within one plan. */
export async function versionsOf(cells: readonly Cell[]): Promise<Version[]> {
  const found = cells.flatMap(({ plan, members }) => members.map((member) => ({ plan, ...member })));
  return Promise.all(
    found.map(async ({ plan, page, edge }) => ({
      key: `${plan.id}-${page.model.number}`,
      plan,
      page,
      edge,
      ledger: await ledgerOf(plan.id),
    })),
  );
}

/** The reading of a field that is compared: the first one, prose before appendix. */
export const mainReading = (version: Version, field: FieldId): Reading | undefined =>
  version.page.model.fields[field][0];

/** Own words of each block of one reading. */
function byBlock(blocks: readonly Block[], own: readonly Stretch[]): Stretch[][] {
  let offset = 0;
  return blocks.map(({ text }) => {
    const from = offset;
    offset += text.length + 1;
    return own
      .filter(({ start, end }) => end > from && start < from + text.length)
      .map(({ start, end }) => ({
        start: Math.max(0, start - from),
        end: Math.min(text.length, end - from),
      }));
  });
}

/** For each version, the words of a field that only it has, block by block. */
export function ownByBlock(versions: readonly Version[], field: FieldId): Stretch[][][] {
  const blocks = versions.map((version) => mainReading(version, field)?.blocks ?? []);
  const own = ownWords(
    blocks.map((one) => one.map(({ text }) => text).join('\n')),
    abbreviations,
  );
  return blocks.map((one, at) => byBlock(one, own[at]!));
}
