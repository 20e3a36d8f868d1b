import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../addresses/href.ts';
import { toCsv } from '../../open-data/csv.ts';
import { tableOf, tables } from '../../open-data/tables/index.ts';
import { siteCorpus } from '../../open-data/site-corpus.ts';

export const getStaticPaths = (() =>
  tables.map(({ id }) => ({ params: { table: id } }))) satisfies GetStaticPaths;

/** A table of the open data as CSV for Excel. */
export const GET: APIRoute = async ({ params }) => {
  const table = tableOf(params['table']!);
  return new Response(toCsv(table.rows(await siteCorpus()), table.columns, permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
