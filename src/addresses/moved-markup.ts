import { createHash } from 'node:crypto';
import { xml } from './xml.ts';

/** A refresh forgets the fragment, and old links lead to fields and lines; without script the page itself is found. */
const CARRY_FRAGMENT = "if(location.hash)location.replace(document.querySelector('a').href+location.hash)";

const POLICY = `default-src 'none';img-src 'self';base-uri 'none';form-action 'none';script-src 'sha256-${createHash(
  'sha256',
)
  .update(CARRY_FRAGMENT)
  .digest('base64')}'`;

/**
 * The markup of the page of an old address: it sends the reader on at once, to the same fragment where scripts run, and
 * tells search engines the new address.
 *
 * @param target of the link, with the base path
 * @param permanent the new address with its host
 */
export function movedMarkup(target: string, permanent: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${POLICY}">
    <meta name="referrer" content="strict-origin-when-cross-origin">
    <meta name="viewport" content="width=device-width">
    <title>Trang đã chuyển</title>
    <meta http-equiv="refresh" content="0;url=${xml(target)}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${xml(permanent)}">
  </head>
  <body>
    <p>Trang này đã chuyển tới <a href="${xml(target)}">địa chỉ mới</a>.</p>
    <script>${CARRY_FRAGMENT}</script>
  </body>
</html>
`;
}
