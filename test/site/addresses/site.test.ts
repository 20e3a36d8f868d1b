import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenLinks, doubleIds } from '../../../scripts/site/addresses/broken-links.ts';
import {
  formatAddresses,
  isGivenUp,
  lostAddresses,
  mergeAddresses,
  parseAddresses,
  pagesToLeadOn,
  published,
  without,
} from '../../../scripts/site/addresses/published.ts';
import { readPage, type Site } from '../../../scripts/site/addresses/site.ts';

function site(pages: Record<string, string>, files: string[] = [], base = ''): Site {
  const read = Object.entries(pages).map(([path, html]) => [path, readPage(path, html, base)] as const);
  return { pages: new Map(read), files: new Set([...files, ...Object.keys(pages)]) };
}

describe('links', () => {
  test('to pages, files and fragments that are there are whole; others are told', () => {
    const built = site(
      {
        '/': '<a href="/b/#x">1</a><a href="b/">2</a><a href="/c/">3</a><a href="/b/#y">4</a><a href="/a.csv">5</a>',
        '/b/': '<p id="x"><a href="#x">§</a><a href="https://example.vn/z/">out</a></p>',
      },
      ['/a.csv'],
    );
    expect(brokenLinks(built)).toEqual(['/ -> /b/#y', '/ -> /c/']);
  });

  test('under a base path lead to the same pages', () => {
    const built = site(
      { '/': '<a href="/doi-chieu/b/">1</a>', '/b/': '<a href="/doi-chieu/">2</a>' },
      [],
      '/doi-chieu',
    );
    expect(brokenLinks(built)).toEqual([]);
  });

  test('that leave the base path are broken', () => {
    const built = site({ '/': '<a href="/b/">1</a>', '/b/': '' }, [], '/doi-chieu');
    expect(brokenLinks(built)).toEqual(['/ -> outside the site: /b/']);
  });

  test('text that looks like an attribute is no link and no id', () => {
    const { ids, links } = readPage(
      '/',
      '<p>id=&quot;x&quot; href=&quot;/no/&quot;</p><script>id="y"</script>',
    );
    expect([ids, links]).toEqual([[], []]);
  });

  test('an id that stands twice is told', () => {
    expect(doubleIds(site({ '/': '<p id="a"></p><p id="b"></p><i class="c" id="a"></i>' }))).toEqual(['/#a']);
  });
});

describe('published addresses', () => {
  const before = site({
    '/b/': '<p id="d-1"></p><p id="d-2"></p><p id="x"><a href="#x">§</a></p><i id="inner"></i>',
  });

  test('are pages, source lines, and the fragments that links lead to', () => {
    expect(formatAddresses(published(before))).toBe('/b/ d-1..2 x\n');
  });

  test('are lost with their page, unless it sends on', () => {
    const ledger = published(before);
    expect(lostAddresses(ledger, site({ '/': '' }))).toEqual(['/b/', '/b/#d-1', '/b/#d-2', '/b/#x']);
    const moved = site({
      '/b/': '<meta http-equiv="refresh" content="0;url=/c/">',
      '/c/': '<p id="d-1"></p><p id="d-2"></p>',
    });
    expect(lostAddresses(ledger, moved)).toEqual(['/b/#x']);
  });

  test('are never taken out of the ledger', () => {
    const merged = mergeAddresses(published(before), published(site({ '/n/': '' })));
    expect(formatAddresses(merged)).toBe('/b/ d-1..2 x\n/n/\n');
  });

  test('are given up by a person, by name, with what lies below and what stood for it elsewhere', () => {
    const ledger = parseAddresses(
      '/ke-hoach/xa-cu-2023/\n/ke-hoach/xa-cu-2023/van-ban/ d-1..2\n/mo-hinh/x/ chu-tri-xa-cu-2023-4 chu-tri\n/n/\n',
    );
    const lost = lostAddresses(ledger, site({ '/mo-hinh/x/': '<p id="chu-tri"></p>' }));
    expect(lost).toContain('/mo-hinh/x/#chu-tri-xa-cu-2023-4');
    const kept = lost.filter((address) => !isGivenUp(address, ['/ke-hoach/xa-cu-2023/']));
    expect(kept).toEqual(['/n/']);
    const given = new Set(lost.filter((address) => address !== '/n/'));
    expect(formatAddresses(without(ledger, given))).toBe('/mo-hinh/x/ chu-tri\n/n/\n');
  });

  test('that followed from a decision are answered by the page that sends on', () => {
    const ledger = parseAddresses('/mo-hinh/x/ chu-tri-xa-moi-2023-4 cong-cu\n');
    const now = site({ '/mo-hinh/x/': '', '/ke-hoach/xa-moi-2023/mo-hinh-4/': '<p id="chu-tri"></p>' });
    expect(lostAddresses(ledger, now)).toEqual([]);
    expect(lostAddresses(ledger, site({ '/mo-hinh/x/': '' }))).toEqual(['/mo-hinh/x/#chu-tri-xa-moi-2023-4']);
  });

  test('of a task that is read otherwise lead to its plan; those of a removed plan and of a model do not', () => {
    const ledger = parseAddresses(
      '/ke-hoach/xa-moi-2023/nhiem-vu-I.2/ d-7\n/ke-hoach/xa-cu-2020/mo-hinh-1/\n/mo-hinh/x/\n',
    );
    const now = site({ '/ke-hoach/xa-moi-2023/': '' });
    expect([...pagesToLeadOn(ledger, now)]).toEqual([
      ['/ke-hoach/xa-moi-2023/nhiem-vu-I.2/', '/ke-hoach/xa-moi-2023/'],
    ]);
  });

  test('come back from the ledger as they were written', () => {
    const fragments = fc.uniqueArray(
      fc.oneof(
        fc.nat(40).map((n) => `d-${n + 1}`),
        fc.constantFrom('d-3-2', 'muc-tieu'),
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('/', '/a/', '/b/nhiem-vu-III.1.1/'), fragments), (pages) => {
        const ledger = new Map(Object.entries(pages).map(([path, list]) => [path, new Set(list)]));
        const text = formatAddresses(ledger);
        expect(parseAddresses(text)).toEqual(ledger);
        expect(formatAddresses(parseAddresses(text))).toBe(text);
      }),
    );
  });
});
