import type { APIRoute } from 'astro';
import { permalink } from '../../addresses/href.ts';
import { programmeMatrices } from '../../concordance/programme-matrices.ts';
import { matrixReport } from '../../open-data/matrix-report.ts';
import { groups } from '../../queries/vocabulary.ts';
import { excelOf } from '../../report/excel.ts';
import { EXCEL } from '../../report/media-types.ts';
import { releaseWords } from '../../report/release-words.ts';

/** The concordance as an Excel workbook, with the list of all members. */
export const GET: APIRoute = async () => {
  const rows = (await programmeMatrices()).flatMap((matrix) => matrix.rows);
  const report = matrixReport(rows, groups, { permalink, release: releaseWords, members: true });
  const bytes = await excelOf(report);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': EXCEL } });
};
