import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/addresses/read-built-site.ts';
import { projectRoot } from '../../scripts/files/files.ts';

const dist = join(projectRoot, 'dist');
const HOST = 'https://doi-chieu.example';
const site = readBuiltSite(dist);

type Node = Record<string, unknown>;
/** The linked data of a page, null where it has none. */
function linkedData(file: string): Node | null {
  const html = readFileSync(join(dist, file), 'utf8');
  const [, text] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return text === undefined ? null : (JSON.parse(text) as Node);
}

const pages = globSync('**/index.html', { cwd: dist })
  .sort()
  .flatMap((file) => {
    const node = linkedData(file);
    return node ? [{ path: `/${file.replace(/index\.html$/, '')}`, node }] : [];
  });
const of = (pattern: RegExp) => pages.filter(({ path }) => pattern.test(path));

/** Every string of a node, with the keys that lead to it. */
function strings(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((one) => strings(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => strings(one, `${key}/${name}`));
  return [];
}

describe('linked data', () => {
  test('stands on every page of a plan, a whole text, a model, a task and a canonical model', () => {
    const kinds = [
      /^\/ke-hoach\/[^/]+\/$/,
      /\/van-ban\/$/,
      /\/mo-hinh-\d+\/$/,
      /\/nhiem-vu-[^/]+\/$/,
      /^\/mo-hinh\/[^/]+\/$/,
    ];
    const built = [...site.pages.values()].filter(({ movedTo }) => movedTo === null).map(({ path }) => path);
    for (const kind of kinds)
      expect(of(kind).map(({ path }) => path)).toEqual(built.filter((path) => kind.test(path)).sort());
  });

  test('says what it is, where it stands and what it is called', () => {
    for (const { path, node } of pages) {
      expect(node, path).toMatchObject({ '@context': expect.anything(), '@type': expect.anything() });
      expect(node['url'], path).toBe(HOST + encodeURI(path));
      expect(node['name'], path).toEqual(expect.stringMatching(/\S/));
    }
  });

  test('leads to pages and fragments that are there', () => {
    const lost = pages.flatMap(({ path, node }) =>
      strings(node)
        .filter(({ text }) => text.startsWith(`${HOST}/`) && !text.endsWith('#co-quan'))
        .filter(({ text }) => {
          const { pathname, hash } = new URL(text);
          const target = decodeURI(pathname);
          const page = site.pages.get(target);
          return hash ? !page?.ids.includes(hash.slice(1)) : !page && !site.files.has(target);
        })
        .map(({ key, text }) => `${path} ${key} ${text}`),
    );
    expect(lost).toEqual([]);
  });

  test('says of a plan only what the open data has of it', () => {
    const plans = JSON.parse(readFileSync(join(dist, 'du-lieu/ke-hoach.json'), 'utf8')) as { id: string }[];
    expect(of(/^\/ke-hoach\/[^/]+\/$/)).toHaveLength(plans.length);
    for (const plan of plans) {
      const { node } = of(new RegExp(`^/ke-hoach/${plan.id}/$`))[0]!;
      const known = JSON.stringify(plan);
      const own = strings(node).filter(
        ({ key, text }) =>
          /name|legislationIdentifier|id_local/.test(key) && text !== 'Kế hoạch' && !text.startsWith('http'),
      );
      expect(own.length).toBeGreaterThan(1);
      for (const { key, text } of own) expect(known, key).toContain(JSON.stringify(text).slice(1, -1));
    }
  });
});
