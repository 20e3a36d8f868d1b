import type { APIRoute, GetStaticPaths } from 'astro';
import type { WordPlaces } from '../../../search/index/parts.ts';
import { siteIndex } from '../../../search/index/site-index.ts';

export const getStaticPaths = (async () =>
  [...(await siteIndex()).words].map(([file, places]) => ({
    params: { file },
    props: { places },
  }))) satisfies GetStaticPaths;

/** In which of many plans the rare words of one beginning stand. */
export const GET: APIRoute<{ places: WordPlaces }> = ({ props: { places } }) => Response.json(places);
