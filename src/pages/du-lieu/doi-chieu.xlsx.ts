import type { APIRoute } from 'astro';
import { orderRows } from '../../open-data/matrix.ts';
import { toWorkbook } from '../../open-data/workbook.ts';
import { concordance } from '../../queries/plans.ts';
import { groups } from '../../queries/vocabulary.ts';

/** The concordance as an Excel workbook. */
export const GET: APIRoute = async () => {
  const bytes = await toWorkbook(orderRows(await concordance(), groups), groups);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
