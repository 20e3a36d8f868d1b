import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { tables } from '../../src/open-data/tables/index.ts';
import { tableJsonSchema } from '../../src/open-data/json-schema.ts';
import type { Table } from '../../src/open-data/table.ts';
import { corpus, edge } from './sample.ts';

const all = tables as unknown as Table<Record<string, unknown>>[];
const rowsOf = (id: string, from = corpus()): Record<string, unknown>[] =>
  all.find((one) => one.id === id)!.rows(from);

/** The keys that outside programs rely on: they may grow, never change. */
const contract: Record<string, string[]> = {
  'ke-hoach': [
    'id',
    'title',
    'issuer',
    'locality',
    'number',
    'date',
    'signer',
    'modelsClaimed',
    'modelsListed',
    'groups',
    'cites',
    'recipients',
    'source',
    'anomalies',
  ],
  'mo-hinh': [
    'plan',
    'number',
    'ordinal',
    'group',
    'title',
    'model',
    'relation',
    'url',
    'lines',
    'fields',
    'units',
    'tools',
    'deadlines',
    'pilot',
  ],
  'nhiem-vu': ['plan', 'path', 'title', 'unit', 'text', 'deadlines', 'models', 'url', 'lines'],
  'doi-chieu': ['model', 'title', 'group', 'members'],
  'sua-loi': ['plan', 'line', 'column', 'raw', 'text', 'status', 'confidence', 'rule', 'evidence'],
  'bat-thuong': ['plan', 'kind', 'lines', 'message', 'values'],
};

describe.each(all.map((table) => [table.id, table] as const))('%s', (id, table) => {
  const rows = table.rows(corpus());

  test('has the keys of the contract in every row', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) for (const key of contract[id]!) expect(row, `key ${key}`).toHaveProperty(key);
  });

  test('satisfies its own schema', () => {
    expect(z.array(table.schema).parse(rows)).toEqual(rows);
  });

  test('has a JSON Schema that requires the keys of the contract', () => {
    const schema = tableJsonSchema(table) as {
      items: { properties: Record<string, object>; required: string[] };
    };
    expect(schema.items.required).toEqual(expect.arrayContaining(contract[id]!));
    for (const [key, described] of Object.entries(schema.items.properties))
      expect(described, key).toHaveProperty('description');
  });

  test('has a CSV column for its key and a meaning for every column', () => {
    for (const { key, about } of table.columns) expect(about, key).not.toBe('');
    expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
  });
});

test('a model row holds the nine fields as readings, and a reading with an unknown label in "other"', () => {
  const [row] = rowsOf('mo-hinh') as { fields: Record<string, object[]>; model: string; relation: string }[];
  expect(Object.keys(row!.fields)).toEqual([
    'objective',
    'assignment',
    'implementers',
    'lead',
    'coordinating',
    'supporting',
    'deadline',
    'tools',
    'outcome',
    'other',
  ]);
  expect(row!.fields['objective']).toEqual([
    {
      label: 'Mục tiêu',
      text: '- Cấp tài khoản, "VNeID"\n- =1+1',
      items: ['Cấp tài khoản, "VNeID"', '=1+1'],
      where: 'body',
      lines: [10, 12],
      uncertain: null,
    },
  ]);
  expect(row).toMatchObject({
    model: 'cong-dan-so',
    relation: 'same',
    url: '/ke-hoach/xa-mau-2024/mo-hinh-24/',
  });
});

test('relations finer than the same are "partial" for a model, and keep their name in the concordance', () => {
  const from = corpus();
  from.concordance.edges = [
    edge('xa-mau-2024', 24, 'cong-dan-so', { relation: 'broader', reason: 'Rộng hơn.' }),
  ];
  expect(rowsOf('mo-hinh', from)[0]).toMatchObject({ relation: 'partial' });
  expect(rowsOf('doi-chieu', from)[0]).toMatchObject({ members: [{ relation: 'broader', number: 24 }] });
});

test('a model that covers two canonical ones names the closest and lists the other', () => {
  const from = corpus();
  from.concordance.edges = [
    edge('xa-mau-2024', 24, 'mot-phan', { relation: 'overlaps' }),
    edge('xa-mau-2024', 24, 'cong-dan-so'),
  ];
  expect(rowsOf('mo-hinh', from)[0]).toMatchObject({
    model: 'cong-dan-so',
    otherModels: [{ model: 'mot-phan', relation: 'partial' }],
  });
});

test('a model without an edge has no canonical model', () => {
  const from = corpus();
  from.concordance.edges = [];
  expect(rowsOf('mo-hinh', from)[0]).toMatchObject({ model: null, relation: null });
});
