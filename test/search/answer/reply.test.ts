import { describe, expect, test } from 'vitest';
import { parametersOf, stateOf, toggled } from '../../../src/search/client/address.ts';
import { buildIndex } from '../../../src/search/index/engine.ts';
import type { Chosen } from '../../../src/search/answer/facets.ts';
import { nearestTitles } from '../../../src/search/answer/nearest.ts';
import { replyTo } from '../../../src/search/answer/reply.ts';
import { realFiles, realIndex } from '../../support/search-index.ts';

const index = realIndex();
const ask = (query: string, chosen: Chosen = {}, unfinished = false) =>
  replyTo(index, { query, unfinished, chosen, limit: 10 });

describe('the answer that a page shows', () => {
  test('the versions of a canonical model stand together, each with its plan and number', () => {
    const [first] = ask('công dân số').groups;
    expect(first?.model?.url).toMatch(/^\/mo-hinh\/cong-dan-so\/\?tim=/);
    expect(first?.results.map(({ plan, label }) => `${plan}: ${label}`).sort()).toEqual([
      'Thị xã Duy Tiên, 2023: Mô hình 23',
      'Xã Thiệu Vân, 2024: Mô hình 24',
      'Xã không nêu tên, 2023: Mô hình 14',
    ]);
  });

  test('a number without a plan leads to the page of that number', () => {
    expect(ask('mô hình 24').number).toEqual({ number: 24, url: '/so/24/' });
    expect(ask('mô hình 24 duy tiên').number).toBeNull();
  });

  test('what was understood can be taken out of the query', () => {
    expect(ask('lưu trú duy tiên trước 30/12/2023').understood.map(({ without }) => without)).toEqual([
      'lưu trú trước 30/12/2023',
      'lưu trú duy tiên',
    ]);
  });

  test('a unit is shown in the field that names it', () => {
    const [group] = ask('trạm y tế xã chủ trì').groups;
    const [result] = group!.results;
    // The appendix gives Thiệu Vân's model 34 another lead; its prose names the station.
    expect(result?.field).toBe('Phân công nhiệm vụ');
    expect(result?.snippet.filter(({ found }) => found).map(({ text }) => text)).toContain('Trạm Y tế xã');
  });

  test('a word typed among words with marks is not pointed at where it has a mark', () => {
    const pieces = ask('công an xã chủ trì').groups.flatMap(({ results }) =>
      results.flatMap(({ title, snippet }) => [...title, ...snippet]),
    );
    const found = pieces.filter((piece) => piece.found).flatMap(({ text }) => text.toLowerCase().split(' '));
    expect(found).toContain('an');
    expect(found).not.toContain('án');
  });

  test('what only coordinates is told apart from what leads', () => {
    const { resultCount, relatedCount } = ask('trạm y tế chủ trì');
    expect(resultCount).toBeGreaterThanOrEqual(3);
    expect(relatedCount).toBeGreaterThan(0);
  });

  test('the last word may be unfinished while one types', () => {
    const titles = (query: string): string[] =>
      ask(query, {}, true).groups.map(({ model }) => model?.title.map(({ text }) => text).join('') ?? '');
    for (const typed of ['tố giác tội ph', 'to giac t', 'tố gi'])
      expect(titles(typed)[0]).toMatch(/tố giác tội phạm/);
  });

  test('every address is one of the site, and carries the found words', () => {
    for (const query of ['lưu trữ', 'SIM rác', 'thiệu vân', '24 mô hình điểm duy tiên'])
      for (const { results } of ask(query).groups)
        for (const { url } of results)
          expect(url).toMatch(/^\/(mo-hinh|ke-hoach)\/[^?#]+\/(\?tim=[^#]+)?(#d-\d+)?$/);
  });

  test('words that no text has are said, and titles like them are offered', () => {
    expect(ask('xyzw').missing).toEqual(['xyzw']);
    expect(nearestTitles(index, 'hệ thốg quản lí trươn hoc')[0]?.url).toBe('/mo-hinh/quan-ly-truong-hoc/');
    expect(nearestTitles(index, '   ')).toEqual([]);
  });

  test('without the texts titles, units and deadlines are searched all the same', () => {
    const titles = buildIndex(realFiles().head);
    const { complete, groups } = replyTo(titles, {
      query: 'quý I/2024',
      unfinished: false,
      chosen: {},
      limit: 5,
    });
    expect(complete).toBe(false);
    expect(groups).toHaveLength(5);
  });
});

describe('facets', () => {
  test('the count of a value is what choosing it gives', () => {
    for (const facet of ask('lưu trú').facets)
      for (const { value, count } of facet.values) {
        const narrowed = ask('lưu trú', { [facet.id]: [value] });
        const { resultCount, relatedCount } = narrowed;
        expect([facet.id, value, resultCount + relatedCount]).toEqual([facet.id, value, count]);
      }
  });

  test('two values of one facet widen, two facets narrow', () => {
    const count = (chosen: Chosen): number => ask('lưu trú', chosen).resultCount;
    const one = count({ 'ke-hoach': ['duy-tien-2023'] });
    expect(count({ 'ke-hoach': ['duy-tien-2023', 'xa-khong-ten-2023'] })).toBeGreaterThan(one);
    expect(count({ 'ke-hoach': ['duy-tien-2023'], 'cong-cu': ['asm'] })).toBeLessThan(one);
  });
});

describe('the address of the page', () => {
  test('says the whole state and is read back', () => {
    const state = {
      query: 'mô hình 24 & <b>',
      chosen: { 'ke-hoach': ['duy-tien-2023', 'x'], han: ['2023'] },
    };
    expect(stateOf(parametersOf(state))).toEqual(state);
    expect(parametersOf({ query: '', chosen: {} })).toBe('');
  });

  test('a value is added and taken away', () => {
    const chosen = toggled({}, 'cap', 'xã');
    expect(chosen).toEqual({ cap: ['xã'] });
    expect(toggled(chosen, 'cap', 'xã')).toEqual({});
  });
});
