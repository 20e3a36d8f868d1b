import { href, permalink } from './href.ts';
import { movedMarkup } from './moved-markup.ts';

/**
 * The page of an old address, which sends the reader on.
 *
 * @param path of the new page, from the root of the site
 */
export const movedPage = (path: string): Response =>
  new Response(movedMarkup(href(path), permalink(path)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
