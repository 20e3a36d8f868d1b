import type { APIRoute, GetStaticPaths } from 'astro';
import { dueParts } from '../../../due/due-files.ts';
import type { DuePart } from '../../../due/due-index.ts';

export const getStaticPaths = (async () =>
  (await dueParts()).map((rows, at) => ({
    params: { part: String(at + 1) },
    props: { rows },
  }))) satisfies GetStaticPaths;

/** A part of the rows of all deadlines, for a filtered list in the browser. */
export const GET: APIRoute<{ rows: DuePart }> = ({ props: { rows } }) =>
  new Response(JSON.stringify(rows), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
