import type { APIRoute, GetStaticPaths } from 'astro';
import type { DataBlock, DataMark, VersionData } from '../../../components/chooser/version-data.ts';
import { fieldIds, fieldNames } from '../../../domain/fields.ts';
import { lineUrl, planModelUrl } from '../../../domain/ids.ts';
import type { ModelPage } from '../../../domain/pages.ts';
import type { Block } from '../../../domain/reading.ts';
import { fieldFragments } from '../../../lib/anchors.ts';
import { leastTrusted, receivedReading, segmentText } from '../../../lib/marked-text.ts';
import { allModels, ledgerKey, ledgerOf, planOf, type Ledger } from '../../../plans.ts';

export const getStaticPaths = (async () =>
  (await allModels()).map((page) => ({
    params: { id: `${page.plan}.${page.model.number}` },
    props: { page },
  }))) satisfies GetStaticPaths;

/** A paragraph with its repaired words: whole words, as everywhere on the site. */
function dataBlock({ text, bullet, level, marks }: Block, ledger: Ledger): DataBlock {
  const told: DataMark[] = [];
  let at = 0;
  for (const segment of segmentText(text, marks, (mark) => ledger.get(ledgerKey(mark)))) {
    const start = at;
    if (segment.kind === 'plain') at += segment.text.length;
    else {
      at += segment.parts.reduce((sum, { shown }) => sum + shown.length, 0);
      told.push([start, at, leastTrusted(segment.repairs), receivedReading(segment.parts)]);
    }
  }
  return { text, bullet, level, marks: told };
}

/** One version of a model for the comparison in the browser. */
export const GET: APIRoute<{ page: ModelPage }> = async ({ props: { page } }) => {
  const { model } = page;
  const plan = await planOf(page.plan);
  const ledger = await ledgerOf(page.plan);
  const data: VersionData = {
    id: `${page.plan}.${model.number}`,
    path: planModelUrl(page.plan, model.number),
    planName: plan.shortName,
    number: model.number,
    title: model.title,
    readings: fieldIds.flatMap((field, order) =>
      model.fields[field].map(({ label, lines, where, uncertain, blocks }) => ({
        field: fieldFragments[field],
        name: field === 'other' && label ? label : fieldNames[field],
        order,
        lines,
        linePath: lineUrl(page.plan, lines[0]),
        appendix: where === 'appendix',
        uncertain,
        blocks: blocks.map((block) => dataBlock(block, ledger)),
      })),
    ),
  };
  return new Response(JSON.stringify(data), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
