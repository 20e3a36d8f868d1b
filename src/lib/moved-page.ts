import { href, permalink } from './href.ts';
import { xml } from './xml.ts';

/**
 * The page of an old address: it sends the reader on at once, without script, and tells search engines the new
 * address.
 *
 * @param path of the new page, from the root of the site
 */
export function movedPage(path: string): Response {
  const target = xml(href(path));
  const html = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>Trang đã chuyển</title>
    <meta http-equiv="refresh" content="0;url=${target}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${xml(permalink(path))}">
  </head>
  <body>
    <p>Trang này đã chuyển tới <a href="${target}">địa chỉ mới</a>.</p>
  </body>
</html>
`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
