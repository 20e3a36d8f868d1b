import { describe, expect, test } from 'vitest';
import { offlinePage, publishedAddress } from '../../../scripts/site/pack/offline-page.ts';
import { themeHash } from '../../../src/theme/theme-script.ts';

const page = `<!DOCTYPE html><html lang="vi"><head><link rel="canonical" href="https://a.example/b/so-sanh/"><meta http-equiv="content-security-policy" content="default-src 'self';img-src 'self' data:;object-src 'none';form-action 'self'; script-src 'self' 'sha256-AAAA=' 'sha256-BBBB='; style-src 'self' 'sha256-CCCC=';"><script type="application/ld+json">{"a":"<script type=module>"}</script></head><body><script type="module">import "/b/_astro/x.js";</script><p>chữ <span data-served>chép địa chỉ</span></p><script type="module" src="/b/_astro/y.js"></script><footer class="site-footer"><div class="site-footer-inner"></div></footer></body></html>`;
const packed = offlinePage(page, 'so-sanh/index.html', '/b/');

describe('a page of the pack', () => {
  test('does not say what holds on a host only', () => {
    expect(packed).not.toContain('chép địa chỉ');
    expect(packed).toContain('<p>chữ Để gửi cả bảng so sánh');
  });

  test('has the one classic script in place of its modules', () => {
    expect(packed).not.toContain('type="module"');
    expect(packed).not.toContain('_astro');
    expect(packed.match(/<script defer src="\.\.\/doi-chieu\.js"><\/script>/g)).toHaveLength(1);
  });

  test('keeps data that stands in a script', () => {
    expect(packed).toContain('<script type="application/ld+json">{"a":"<script type=module>"}</script>');
  });

  test('admits files where it admitted its own host, and no script in the page but that of the theme', () => {
    const [, policy] = /content="(default[^"]*)"/.exec(packed)!;
    expect(policy!.split(';').map((part) => part.trim())).toEqual([
      "default-src 'self' file:",
      "img-src 'self' file: data:",
      "object-src 'none'",
      "form-action 'self' file:",
      `script-src 'self' file: '${themeHash}'`,
      "style-src 'self' file: 'sha256-CCCC='",
      '',
    ]);
  });

  test('says its permanent address, to scripts and to readers', () => {
    expect(packed).toContain('<html data-published="https://a.example/b/so-sanh/" lang="vi">');
    expect(packed).toContain(
      '<a href="https://a.example/b/so-sanh/" data-published-page>Địa chỉ trên mạng của trang này</a>',
    );
  });
});

test('a page without scripts changes its links only', () => {
  const moved =
    '<html><head><link rel="canonical" href="https://a.example/so/1/"></head><a href="/so/1/">1</a>';
  expect(offlinePage(moved, 'cu/index.html', '/')).toBe(
    moved.replace('href="/so/1/"', 'href="../so/1/index.html"'),
  );
});

test('a site that does not say where it is published cannot be packed', () => {
  expect(() => publishedAddress('<html></html>')).toThrow('no permanent address');
});
