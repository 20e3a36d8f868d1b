import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOf, tables } from '../../open-data/tables/index.ts';
import { siteCorpus } from '../../open-data/site-corpus.ts';

export const getStaticPaths = (() =>
  tables.map(({ id }) => ({ params: { table: id } }))) satisfies GetStaticPaths;

/** A table of the open data as JSON, one row on each line, so that two releases can be compared by eye. */
export const GET: APIRoute = async ({ params }) => {
  const rows = tableOf(params['table']!).rows(await siteCorpus());
  const body = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
