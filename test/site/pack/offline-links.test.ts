import { expect, test } from 'vitest';
import { offlineLinks } from '../../../scripts/site/pack/offline-links.ts';

test.each([
  ['<a href="/">', '<a href="../../index.html">'],
  ['<a href="/mo-hinh/">', '<a href="../../mo-hinh/index.html">'],
  ['<a href="/mo-hinh/cong-dan-so/#x">', '<a href="../../mo-hinh/cong-dan-so/index.html#x">'],
  ['<a href="/tim-kiem/?q=a">', '<a href="../../tim-kiem/index.html?q=a">'],
  ['<link href="/_astro/a.css" rel="stylesheet">', '<link href="../../_astro/a.css" rel="stylesheet">'],
  ['<a href="#d-3">', '<a href="#d-3">'],
  ['<a href="https://example.com/">', '<a href="https://example.com/">'],
  ['<a href="//example.com/">', '<a href="//example.com/">'],
  ['<form data-base="/" data-live>', '<form data-base="../../" data-live>'],
  [
    '<div data-chooser data-base data-host="https://a.example/">',
    '<div data-chooser data-base="../../" data-host="https://a.example/">',
  ],
  [
    '<meta http-equiv="refresh" content="0;url=/so/1/">',
    '<meta http-equiv="refresh" content="0;url=../../so/1/index.html">',
  ],
  ['<button data-copy-text="/KH-UBND">', '<button data-copy-text="/KH-UBND">'],
  ['<p title="a > b"><a href="/so/"></p>', '<p title="a > b"><a href="../../so/index.html"></p>'],
  ['<p>chữ href="/mo-hinh/" data-base</p>', '<p>chữ href="/mo-hinh/" data-base</p>'],
  ['<p>chữ href=&quot;/mo-hinh/&quot;</p>', '<p>chữ href=&quot;/mo-hinh/&quot;</p>'],
])('%s becomes %s', (html, wanted) => {
  expect(offlineLinks(html, 'ke-hoach/a/index.html', '/')).toBe(wanted);
});

test('at the root of the pack the base is the folder itself', () => {
  expect(offlineLinks('<form data-base="/" action="/tim-kiem/">', 'index.html', '/')).toBe(
    '<form data-base="./" action="tim-kiem/index.html">',
  );
});

test('under another base only its own addresses change', () => {
  expect(offlineLinks('<a href="/doi-chieu/so/1/"> <a href="/other/">', 'index.html', '/doi-chieu/')).toBe(
    '<a href="so/1/index.html"> <a href="/other/">',
  );
});
