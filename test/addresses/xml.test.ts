import { expect, test } from 'vitest';
import { xml } from '../../src/addresses/xml.ts';

test('markup becomes text, and what XML cannot hold a replacement character', () => {
  expect(xml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;');
  expect(xml('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc');
});
