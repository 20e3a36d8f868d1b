import type { APIRoute } from 'astro';
import { planAnswers } from '../../having/plan-answers.ts';

/** The plans that can be chosen, in the order in which they are shown: id and name of each. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify((await planAnswers()).map(({ plan, name }) => ({ plan, name }))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
