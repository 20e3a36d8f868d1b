import { siteIndex } from '../../search/index/site-index.ts';

/** The first file of the search index: titles, numbers, units, tools, deadlines. */
export async function GET(): Promise<Response> {
  return Response.json((await siteIndex()).head);
}
