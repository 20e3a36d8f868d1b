import type { APIRoute, GetStaticPaths } from 'astro';
import type { IndexPart } from '../../../search/index/parts.ts';
import { siteIndex } from '../../../search/index/site-index.ts';

export const getStaticPaths = (async () =>
  (await siteIndex()).parts.map((part) => ({
    params: { plan: part.plan },
    props: { part },
  }))) satisfies GetStaticPaths;

/** The part of the search index that one of many plans has, loaded where a question needs it. */
export const GET: APIRoute<{ part: IndexPart }> = ({ props: { part } }) => Response.json(part);
