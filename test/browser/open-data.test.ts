import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../scripts/files/files.ts';
import { tableOf, tables } from '../../src/open-data/tables/index.ts';
import type { OpenModel } from '../../src/open-data/tables/models.ts';

const folder = join(projectRoot, 'dist', 'du-lieu');
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe.each(tables.map(({ id }) => id))('%s as published', (id) => {
  test('satisfies its schema', () => {
    const rows = z.array(tableOf(id).schema).parse(json(`${id}.json`));
    expect(rows.length).toBeGreaterThan(0);
  });

  test('has a JSON Schema that knows every key of its rows', () => {
    const schema = json(`schema/${id}.json`) as { items: { properties: object } };
    const rows = json(`${id}.json`) as object[];
    const keys = new Set(rows.flatMap((row) => Object.keys(row)));
    expect([...keys].filter((key) => !Object.hasOwn(schema.items.properties, key))).toEqual([]);
  });

  test('has a CSV with a byte-order mark', () => {
    const bytes = readFileSync(join(folder, `${id}.csv`));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

test('holds the 85 numbered models, and each leads to its page', () => {
  const models = json('mo-hinh.json') as OpenModel[];
  const numbers = (plan: string): number[] =>
    models.filter((model) => model.plan === plan).map(({ number }) => number);
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
  expect(numbers('thieu-van-2024')).toEqual([1, 3, 5, 8, 24, 28, 29, 31, 34, 35, 42]);
  expect(numbers('xa-khong-ten-2023')).toEqual(upTo(31));
  expect(numbers('duy-tien-2023')).toEqual(upTo(43));
  expect(models.length).toBe(85);
  for (const { url } of models)
    expect(existsSync(join(projectRoot, 'dist', url, 'index.html')), url).toBe(true);
});

test('has the MDX of each plan, with its whole text', () => {
  for (const { id } of json('ke-hoach.json') as { id: string }[]) {
    const files = Object.keys(unzipSync(readFileSync(join(folder, 'mdx', `${id}.zip`))));
    expect(files).toContain(`${id}/van-ban.mdx`);
    expect(files).toContain(`${id}/index.mdx`);
  }
});
