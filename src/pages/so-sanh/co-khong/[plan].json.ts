import type { APIRoute, GetStaticPaths } from 'astro';
import { planAnswers } from '../../../having/plan-answers.ts';
import type { PlanAnswers } from '../../../having/verdict.ts';

export const getStaticPaths = (async () =>
  (await planAnswers()).map((answers) => ({
    params: { plan: answers.plan },
    props: { answers },
  }))) satisfies GetStaticPaths;

/** What one plan says of each canonical model. */
export const GET: APIRoute<{ answers: PlanAnswers }> = ({ props: { answers } }) =>
  new Response(JSON.stringify(answers), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
