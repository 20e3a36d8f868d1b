import type { APIRoute } from 'astro';
import { toWorkbook } from '../../open-data/workbook.ts';
import { programmeMatrices } from '../../concordance/programme-matrices.ts';
import { groups } from '../../queries/vocabulary.ts';

/** The concordance as an Excel workbook. */
export const GET: APIRoute = async () => {
  const rows = (await programmeMatrices()).flatMap((matrix) => matrix.rows);
  const bytes = await toWorkbook(rows, groups);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
