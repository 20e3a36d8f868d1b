import type { APIRoute, GetStaticPaths } from 'astro';
import type { IndexPart } from '../../../search/index/parts.ts';
import { planKey } from '../../../queries/plan-keys.ts';
import { planOf } from '../../../queries/plans.ts';
import { partSum, siteIndex } from '../../../search/index/site-index.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await siteIndex()).parts.map(async (part) => ({
      params: { plan: part.plan },
      props: { part },
      cacheKey: `${await planKey(await planOf(part.plan))}/${partSum(part)}`,
    })),
  )) satisfies GetStaticPaths;

/** The part of the search index that one of many plans has, loaded where a question needs it. */
export const GET: APIRoute<{ part: IndexPart }> = ({ props: { part } }) => Response.json(part);
