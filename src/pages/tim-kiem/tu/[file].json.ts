import type { APIRoute, GetStaticPaths } from 'astro';
import type { WordPlaces } from '../../../search/index/parts.ts';
import { siteIndex } from '../../../search/index/site-index.ts';

export const getStaticPaths = (async () =>
  [...(await siteIndex()).words].map(([file, places]) => ({
    params: { file },
    props: { places },
  }))) satisfies GetStaticPaths;

/** Where there are many plans: which of them have the rare words that begin alike. */
export const GET: APIRoute<{ places: WordPlaces }> = ({ props: { places } }) => Response.json(places);
