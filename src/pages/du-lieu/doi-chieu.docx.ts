import type { APIRoute } from 'astro';
import { permalink } from '../../addresses/href.ts';
import { programmeMatrices } from '../../concordance/programme-matrices.ts';
import { matrixReport } from '../../open-data/matrix-report.ts';
import { groups } from '../../queries/vocabulary.ts';
import { WORD } from '../../report/media-types.ts';
import { wordOf } from '../../report/word.ts';
import { releaseWords } from '../../report/release-words.ts';

/** The concordance as a Word document. */
export const GET: APIRoute = async () => {
  const rows = (await programmeMatrices()).flatMap((matrix) => matrix.rows);
  const report = matrixReport(rows, groups, { permalink, release: releaseWords, members: false });
  const bytes = await wordOf(report);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': WORD } });
};
