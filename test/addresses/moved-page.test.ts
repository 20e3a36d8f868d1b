import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { readPage } from '../../scripts/site/addresses/site.ts';
import { movedPage } from '../../src/addresses/moved-page.ts';

vi.stubEnv('SITE', 'https://example.vn');

test('an old address sends on without script, and says the new one', async () => {
  const html = await movedPage('/mo-hinh/moi/').text();
  const { movedTo, links } = readPage('/mo-hinh/cu/', html);
  expect(movedTo).toBe('/mo-hinh/moi/');
  expect(links).toContain('/mo-hinh/moi/');
});

test('its only script carries the fragment, and is the only one that its policy admits', async () => {
  const html = await movedPage('/mo-hinh/moi/').text();
  const scripts = [...html.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map(([, script]) => script!);
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256').update(scripts[0]!).digest('base64');
  expect(html).toContain(`script-src 'sha256-${hash}'`);
  let wentTo = '';
  const location = { hash: '#thoi-gian', replace: (address: string) => (wentTo = address) };
  const document = { querySelector: () => ({ href: 'https://example.vn/mo-hinh/moi/' }) };
  new Function('location', 'document', scripts[0]!)(location, document);
  expect(wentTo).toBe('https://example.vn/mo-hinh/moi/#thoi-gian');
});
