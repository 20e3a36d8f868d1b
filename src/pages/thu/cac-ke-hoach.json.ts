import type { APIRoute } from 'astro';
import { gatherOthers } from '../../trial/gather/gather-others.ts';

/** What a plan that is tried in the browser is compared with. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await gatherOthers()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
