import { siteIndex } from '../../search/index/site-index.ts';

/** The second file of the search index: running text, loaded after the first answer. */
export async function GET(): Promise<Response> {
  return Response.json((await siteIndex()).texts);
}
