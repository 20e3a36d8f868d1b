import type { APIRoute } from 'astro';
import { permalink } from '../addresses/href.ts';
import { xml } from '../addresses/xml.ts';
import { sitePaths } from '../sitemap/site-paths.ts';

/** Every page for search engines; no dates, because the release says nothing of a single page. */
export const GET: APIRoute = async () => {
  const urls = (await sitePaths()).map((path) => `  <url><loc>${xml(permalink(path))}</loc></url>`);
  const sitemap = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(sitemap, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
