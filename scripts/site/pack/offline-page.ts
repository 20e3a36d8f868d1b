import { posix } from 'node:path';
import { offlineLinks } from './offline-links.ts';
import { themeHash } from '../../../src/theme/theme-script.ts';

/** The one script of the pack, in its root. */
export const SCRIPT = 'doi-chieu.js';

const MODULE = /<script type="module"[^>]*>[\s\S]*?<\/script>/g;
const CANONICAL = /<link rel="canonical" href="([^"]+)"/;
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)"/;

const FOOTER = '<footer class="site-footer"><div class="site-footer-inner">';

/** Words of the site that hold on a host only, and what holds instead. */
const SERVED = /<span data-served>[^<]*<\/span>/g;
const TO_SEND =
  'Để gửi cả bảng so sánh cho người khác, chép liên kết “Địa chỉ trên mạng của trang này” ở cuối trang.';

/** Says on every page that this is a copy, which grows old, and where the page itself is. @param address permanent */
const copyNotice = (address: string): string =>
  `<p class="no-print">Bản đọc ngoại tuyến, không tự cập nhật. <a href="${address}" data-published-page>Địa chỉ trên mạng của trang này</a></p>`;

/** The permanent address that a page says of itself. @throws Error where it says none */
export function publishedAddress(html: string): string {
  const address = CANONICAL.exec(html)?.[1];
  if (!address) throw new Error('A page of the site says no permanent address.');
  return address;
}

/**
 * The policy of a page that is a file: as strict as on a host, by other words.
 *
 * - What "self" means for a file is settled nowhere: browsers may take a file for an origin that is like no other,
 *   not even like itself. `file:` says the same by its scheme, and admits nothing of a network. `'self'` stays, for
 *   who puts the unpacked folder on a server.
 * - Of the hashes only the one of the theme stays: the other scripts of a page went into the one of the pack.
 */
const offlinePolicy = (policy: string): string =>
  policy.replace(/script-src [^;]*/, `script-src 'self' '${themeHash}'`).replaceAll("'self'", "'self' file:");

/**
 * A page of the site as it works where it is opened as a file. Browsers run no modules from files, so the one
 * script of the pack, a classic one, stands for all of them; and what a reader copies has the permanent address of
 * the page and not the one that it has on this disk.
 *
 * @param path of the page below the site, "ke-hoach/a/index.html"
 * @param base the path under which the site was built, with a slash at both ends
 */
export function offlinePage(html: string, path: string, base: string): string {
  const page = offlineLinks(html, path, base);
  const still = page.replace(MODULE, '');
  if (still === page) return page;
  const address = publishedAddress(html);
  const source = posix.relative(posix.dirname(path), SCRIPT);
  return still
    .replace('</head>', () => `<script defer src="${source}"></script></head>`)
    .replace(POLICY, (_, start: string, policy: string) => `${start}${offlinePolicy(policy)}"`)
    .replace('<html ', () => `<html data-published="${address}" `)
    .replace(SERVED, TO_SEND)
    .replace(FOOTER, () => FOOTER + copyNotice(address));
}
