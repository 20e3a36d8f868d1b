import type { PlanColumn } from './column.ts';
import { eachOnce } from '../delivery/each-once.ts';
import { load } from '../delivery/host/load-json.ts';
import { pageAddress } from '../delivery/host/page-address.ts';
import { domOf } from '../tree/dom.ts';
import { h } from '../tree/tree.ts';

/** Several parts of a page are drawn from the same columns. */
const columnAt = eachOnce(load<PlanColumn>);

/** Whether the site has no such plan any more: there is nothing to try again then. */
const isGone = (reason: unknown): boolean => reason instanceof Error && reason.message.startsWith('404 ');

/** Whether the page has said already that a column is missing. */
let said = false;

/** Says once, at the top of the page's text, that a chosen plan could not be loaded. */
function sayMissing(): void {
  if (said) return;
  said = true;
  const notice = h(
    'p',
    { class: 'notice', role: 'status', 'data-columns-missing': true },
    'Chưa tải được kế hoạch đã chọn; bảng dưới đây thiếu phần đó. Hãy kiểm tra mạng rồi mở lại trang.',
  );
  document.querySelector('main')?.prepend(domOf(notice));
}

/**
 * The columns of chosen plans, in their order. A plan that no longer exists has no column. One that could not be
 * loaded has none either, and the page says so: a missing column must not look like an empty one.
 */
export async function loadColumns(base: string, plans: readonly string[]): Promise<PlanColumn[]> {
  const found = await Promise.allSettled(
    plans.map((plan) => columnAt(pageAddress(base, `/so-sanh/ke-hoach/${plan}.json`))),
  );
  if (found.some((one) => one.status === 'rejected' && !isGone(one.reason))) sayMissing();
  return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
