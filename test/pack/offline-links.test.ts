import { expect, test } from 'vitest';
import { offlineLinks } from '../../scripts/pack/offline-links.ts';

test.each([
  ['<a href="/">', '<a href="../../index.html">'],
  ['<a href="/mo-hinh/">', '<a href="../../mo-hinh/index.html">'],
  ['<a href="/mo-hinh/cong-dan-so/#x">', '<a href="../../mo-hinh/cong-dan-so/index.html#x">'],
  ['<a href="/tim-kiem/?q=a">', '<a href="../../tim-kiem/index.html?q=a">'],
  ['<link href="/_astro/a.css" rel="stylesheet">', '<link href="../../_astro/a.css" rel="stylesheet">'],
  ['<a href="#d-3">', '<a href="#d-3">'],
  ['<a href="https://example.com/">', '<a href="https://example.com/">'],
  ['<a href="//example.com/">', '<a href="//example.com/">'],
  ['<p>chữ href=&quot;/mo-hinh/&quot;</p>', '<p>chữ href=&quot;/mo-hinh/&quot;</p>'],
])('%s becomes %s', (html, wanted) => {
  expect(offlineLinks(html, 'ke-hoach/a/index.html', '/')).toBe(wanted);
});

test('under another base only its own addresses change', () => {
  expect(offlineLinks('<a href="/doi-chieu/so/1/"> <a href="/other/">', 'index.html', '/doi-chieu/')).toBe(
    '<a href="so/1/index.html"> <a href="/other/">',
  );
});
