import type { APIRoute } from 'astro';
import { dueIndex } from '../../due/due-files.ts';

/** What the filter of deadlines needs to know of each. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await dueIndex()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
