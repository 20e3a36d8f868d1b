import type { APIRoute } from 'astro';
import { href, permalink } from '../addresses/href.ts';

/** Everything may be read by machines but lists of results, which only repeat other pages. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: ${href('/tim-kiem/')}?\n\nSitemap: ${permalink('/sitemap.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
