import { expect, test } from 'vitest';
import {
  fileOfKey,
  joinParts,
  partsOf,
  placeKeys,
  keysOf,
  wordFiles,
} from '../../../src/search/index/parts.ts';
import { realFiles } from '../../support/search-index.ts';

test('an index that was cut into parts and joined is the same index', () => {
  const whole = realFiles();
  const { head, parts } = partsOf(whole);
  expect(joinParts(head, parts)).toEqual(whole);
  expect(new Set(head.records.map(({ kind }) => kind))).toEqual(new Set(['model', 'plan']));
  expect(head.parts!.lastNumber).toBe(43);
});

test('words stand in the file of their beginning, with the plans that have them', () => {
  const parts = [
    { version: 1 as const, plan: 'a', records: [], passages: [] },
    {
      version: 1 as const,
      plan: 'b',
      records: [{ kind: 'section' as const, title: 'Bến đò' }],
      passages: [[['text', 'Đò ngang qua bến', 3] as const]],
    },
  ];
  const files = wordFiles(parts.map(keysOf));
  expect(files.get('be')).toEqual({ ben: [1], 'ben do': [1] });
  expect(files.get('ng')).toEqual({ ngang: [1], 'ngang qua': [1] });
});

test('what stands in more than forty plans says nothing of where to look', () => {
  const part = {
    version: 1 as const,
    plan: 'a',
    records: [{ kind: 'task' as const, title: 'đò' }],
    passages: [[]],
  };
  expect(wordFiles(Array.from({ length: 40 }, () => keysOf(part))).get('do')!['do']).toHaveLength(40);
  expect(wordFiles(Array.from({ length: 41 }, () => keysOf(part))).size).toBe(0);
});

test('keys are base letters, alone and two by two', () => {
  expect(placeKeys('Bến đò, 24')).toEqual(['ben', 'ben do', 'do', 'do 24', '24']);
  expect(placeKeys('')).toEqual([]);
  expect(['ben do', '24', 'a', 'đ'].map(fileOfKey)).toEqual(['be', '24', 'a', '_']);
});
