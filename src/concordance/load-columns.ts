import type { PlanColumn } from './column.ts';
import { load } from '../delivery/host/load-json.ts';
import { pageAddress } from '../delivery/host/page-address.ts';

/** The columns of chosen plans, in their order; of one that does not exist any more there is none. */
export async function loadColumns(base: string, plans: readonly string[]): Promise<PlanColumn[]> {
  const found = await Promise.allSettled(
    plans.map((plan) => load<PlanColumn>(pageAddress(base, `/so-sanh/ke-hoach/${plan}.json`))),
  );
  return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
