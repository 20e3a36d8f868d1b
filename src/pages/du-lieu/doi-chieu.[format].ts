import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../addresses/href.ts';
import { programmeMatrices } from '../../concordance/programme-matrices.ts';
import { matrixReport } from '../../open-data/matrix-report.ts';
import { keyOfData } from '../../queries/plan-keys.ts';
import { groups } from '../../queries/vocabulary.ts';
import { excelOf } from '../../report/excel.ts';
import { EXCEL, WORD } from '../../report/media-types.ts';
import type { Report } from '../../report/report.ts';
import { releaseWords } from '../../report/release-words.ts';
import { wordOf } from '../../report/word.ts';

/** The workbook has the list of all members too. */
const formats = {
  docx: { type: WORD, bytesOf: wordOf, members: false },
  xlsx: { type: EXCEL, bytesOf: excelOf, members: true },
};

export const getStaticPaths = (async () => {
  const rows = (await programmeMatrices()).flatMap((matrix) => matrix.rows);
  return Object.entries(formats).map(([format, { members }]) => {
    const report = matrixReport(rows, groups, { permalink, release: releaseWords, members });
    return {
      params: { format },
      props: { report },
      cacheKey: `doi-chieu.${format}/${keyOfData({ ...report, release: '' })}`,
    };
  });
}) satisfies GetStaticPaths;

/** The concordance as a Word document, or an Excel workbook. */
export const GET: APIRoute<{ report: Report }, { format: keyof typeof formats }> = async ({
  params,
  props: { report },
}) => {
  const { type, bytesOf } = formats[params.format];
  return new Response(new Uint8Array(await bytesOf(report)), { headers: { 'Content-Type': type } });
};
