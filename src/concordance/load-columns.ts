import type { PlanColumn } from './column.ts';
import { eachOnce } from '../delivery/each-once.ts';
import { load } from '../delivery/host/load-json.ts';
import { pageAddress } from '../delivery/host/page-address.ts';

/** Several parts of a page are drawn from the same columns. */
const columnAt = eachOnce(load<PlanColumn>);

/** The columns of chosen plans, in their order; of one that does not exist any more there is none. */
export async function loadColumns(base: string, plans: readonly string[]): Promise<PlanColumn[]> {
  const found = await Promise.allSettled(
    plans.map((plan) => columnAt(pageAddress(base, `/so-sanh/ke-hoach/${plan}.json`))),
  );
  return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
