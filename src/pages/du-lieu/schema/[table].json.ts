import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOf, tables } from '../../../open-data/tables/index.ts';
import { tableJsonSchema } from '../../../open-data/json-schema.ts';

export const getStaticPaths = (() =>
  tables.map(({ id }) => ({ params: { table: id } }))) satisfies GetStaticPaths;

/** The JSON Schema of a table. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(tableJsonSchema(tableOf(params['table']!)), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
