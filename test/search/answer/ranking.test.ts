// The order of real titles. A reason stands beside each place: a weight is changed with these in view.
import { describe, expect, test } from 'vitest';
import { flatResults } from '../../../src/search/answer/present.ts';
import { search } from '../../../src/search/answer/search.ts';
import { givenQueries, ownQueries, ownSets } from '../../../scripts/bench/search/queries.ts';
import { ndcg, success, keyOf, type JudgedQuery } from '../../../scripts/bench/search/judge.ts';
import { realFiles, realIndex } from '../../support/search-index.ts';

const index = realIndex();
const results = (query: string, limit = 10) => flatResults(index, search(index, query), limit);
const keys = (query: string, limit: number): string[] => results(query, limit).map(keyOf);

describe('the order of results', () => {
  test.each(['công dân số', 'cong dan so', 'CÔNG DÂN SỐ', 'công dân số'.normalize('NFD')])('%s', (query) => {
    expect(new Set(keys(query, 4))).toEqual(
      // The canonical model and its three printed versions, before any app or group of the same name.
      new Set(['cong-dan-so', 'thieu-van-2024/24', 'xa-khong-ten-2023/14', 'duy-tien-2023/23']),
    );
  });

  test('mô hình 24 duy tiên', () => {
    expect(keys('mô hình 24 duy tiên', 3)).toEqual([
      'duy-tien-2023/24', // the number and the plan, to the letter
      'sso', // the canonical model that it is
      'xa-khong-ten-2023/15', // the same model in another plan, under another number
    ]);
  });

  test('a number without a plan gives that number in every plan first', () => {
    expect(new Set(keys('mô hình số 8', 3))).toEqual(
      new Set(['thieu-van-2024/8', 'xa-khong-ten-2023/8', 'duy-tien-2023/8']),
    );
  });

  test('a query with marks never has its minimal pair first', () => {
    const titles = (query: string): string[] => results(query, 3).map(({ title }) => title.toLowerCase());
    for (const title of titles('lưu trú')) expect(title).toMatch(/lưu trú/);
    for (const title of titles('lưu trữ')) expect(title).toMatch(/lưu trữ/);
    // Without marks both are meant.
    const unmarked = results('luu tru', 30).map(({ title }) => title.toLowerCase());
    expect(unmarked.some((title) => title.includes('lưu trú'))).toBe(true);
    expect(unmarked.some((title) => title.includes('lưu trữ'))).toBe(true);
  });

  test('the short and the long form of a name give the same list', () => {
    expect(keys('53 DVC thiết yếu', 5)).toEqual(keys('53 dịch vụ công thiết yếu', 5));
    expect(keys('KCB bằng CCCD', 5)).toEqual(keys('khám chữa bệnh bằng căn cước công dân', 5));
  });

  test('the pilot list of a plan comes before the models on it', () => {
    const [first, ...others] = results('24 mô hình điểm duy tiên');
    expect(first).toMatchObject({ kind: 'section', url: '/ke-hoach/duy-tien-2023/van-ban/#d-1521' });
    expect(others.every(({ kind, plan }) => kind === 'plan-model' && plan === 'duy-tien-2023')).toBe(true);
  });

  test('a department has first what it does, then what stands below its heading, then where it only helps', () => {
    const found = results('sở nội vụ', 20);
    expect(found.map(keyOf)).toEqual([
      'thanh-hoa-2023/III.8.1', // does it: nobody else leads
      'thanh-hoa-2023/III.8.3',
      'thanh-hoa-2023/III.8.2', // below its own heading, though the words say that it coordinates
      'xa-khong-ten-2023/2', // one of several that carry it out
      'thanh-hoa-2023/III.1.7', // coordinates
      'thanh-hoa-2023/III.7.4',
      'thanh-hoa-2023/muc III.8', // the heading itself; and no text that has two of its words somewhere
    ]);
  });

  test('a heading that reads like a unit with its part is found all the same', () => {
    const four = results('tổ chức thực hiện', 4);
    expect(four.map(({ kind, title }) => [kind, title.toLowerCase()])).toEqual(
      Array.from({ length: 4 }, () => ['section', 'tổ chức thực hiện']),
    );
    const [first] = results('to chuc thuc hien hoang trung');
    expect(first).toMatchObject({ kind: 'section', plan: 'hoang-trung-2022' });
    // A unit with its part that heads nothing stays one.
    expect(results('công an xã chủ trì', 5).every(({ kind }) => kind === 'plan-model')).toBe(true);
  });

  test('a day finds the month and the quarter that end with it', () => {
    const urls = (query: string): string[] => results(query, 200).map(({ url }) => url);
    expect(urls('đến 30/6/2023')).toContain('/ke-hoach/thanh-hoa-2023/nhiem-vu-III.3.4/');
    expect(urls('trước 28/2/2023')).toContain('/ke-hoach/thanh-hoa-2023/nhiem-vu-III.1.1/');
  });

  test('searching twice gives the same, and an empty query nothing', () => {
    expect(results('quý I/2024')).toEqual(results('quý I/2024'));
    for (const empty of ['', '   ', '…', '/']) expect(results(empty)).toEqual([]);
  });
});

describe('judged queries', () => {
  const mean = (queries: JudgedQuery[], value: (query: JudgedQuery) => number): number =>
    queries.reduce((sum, query) => sum + value(query), 0) / queries.length;

  test('ours: the wanted thing first in 95 of 100, in a good order', () => {
    const queries = ownQueries(realFiles().head.records);
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(mean(queries, (query) => Number(success(query, results(query.query), 1)))).toBeGreaterThanOrEqual(
      0.95,
    );
    expect(mean(queries, (query) => ndcg(query, results(query.query)))).toBeGreaterThanOrEqual(0.93);
  });

  test('as officers type: the wanted thing first in 97 of 100, in a good order', () => {
    const { records } = realFiles().head;
    const queries = ownSets.slice(1).flatMap((set) => ownQueries(records, set));
    expect(queries).toHaveLength(200);
    expect(mean(queries, (query) => Number(success(query, results(query.query), 1)))).toBeGreaterThanOrEqual(
      0.97,
    );
    expect(mean(queries, (query) => ndcg(query, results(query.query)))).toBeGreaterThan(0.95);
  });

  test('a judged set that is not there is one sentence', () => {
    expect(() => givenQueries('/nowhere')).toThrow('there is no such file');
  });
});
