import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { Edge, TaskEdge } from '../../src/domain/concordance.ts';
import { cellWords, orderRows, type MatrixRow } from '../../src/open-data/matrix.ts';
import { matrixReport } from '../../src/open-data/matrix-report.ts';
import { excelOf } from '../../src/report/excel.ts';
import type { ConcordanceCell } from '../../src/queries/plans.ts';
import { edge, model, plan, task } from './sample.ts';

const groups = [
  { slug: 'mot', title: 'Nhóm một', order: 1, aliases: [] },
  { slug: 'hai', title: 'Nhóm hai', order: 2, aliases: [] },
];

/** A cell as the site's queries give it, with only what the matrix looks at. */
function cell(
  of: string,
  numbers: number[],
  more: Partial<ConcordanceCell> & { relation?: Edge['relation'] } = {},
): ConcordanceCell {
  const { relation = 'same', ...rest } = more;
  return {
    plan: { ...plan(of, []), shortName: of, models: of === 'lon' ? [1, 2, 3, 4] : [1, 2] },
    state: numbers.length > 0 ? 'present' : 'absent',
    members: numbers.map((number) => ({
      page: { model: model(number, `Mô hình số ${number}`) },
      edge: edge(of, number, 'x', { relation }),
    })),
    tasks: [],
    ...rest,
  } as unknown as ConcordanceCell;
}

const related = (...strengths: TaskEdge['strength'][]): ConcordanceCell['tasks'] =>
  strengths.map((strength) => ({
    page: { task: task('I.1', 'Việc') },
    edge: { strength },
  })) as unknown as ConcordanceCell['tasks'];

const row = (slug: string, group: string, ...cells: ConcordanceCell[]): MatrixRow => ({
  model: { slug, title: slug, group, aliases: [], wordings: [], programme: null, formerly: [] },
  cells,
});

describe('a cell in words', () => {
  test.each([
    ['24', cell('nho', [24])],
    ['5, 6', cell('nho', [5, 6])],
    ['≈ 7', cell('nho', [7], { relation: 'broader' })],
    ['2 nhiệm vụ', cell('nho', [], { state: 'related', tasks: related('strong', 'weak', 'strong') })],
    ['1 liên quan', cell('nho', [], { tasks: related('weak') })],
    ['không có trong kế hoạch này', cell('nho', [])],
    ['chưa rà soát', cell('nho', [], { state: 'pending' })],
  ])('%s', (words, one) => {
    expect(cellWords(one)).toBe(words);
  });
});

test('rows stand by group, then by the number in the plan with most models, whatever the order of input', () => {
  const rows = [
    row('b-only-small', 'mot', cell('lon', []), cell('nho', [1])),
    row('c-second', 'mot', cell('lon', [2]), cell('nho', [])),
    row('d-other-group', 'hai', cell('lon', [3]), cell('nho', [])),
    row('e-first', 'mot', cell('lon', [1]), cell('nho', [2])),
    row('a-nowhere', 'mot', cell('lon', []), cell('nho', [])),
  ];
  const slugs = (all: MatrixRow[]): string[] => orderRows(all, groups).map(({ model: { slug } }) => slug);
  const expected = ['e-first', 'c-second', 'b-only-small', 'a-nowhere', 'd-other-group'];
  expect(slugs(rows)).toEqual(expected);
  expect(slugs([...rows].reverse())).toEqual(expected);
});

test('the workbook holds the matrix, its members and the key, and the same content gives the same bytes', async () => {
  const rows = [row('cong-dan-so', 'mot', cell('lon', [24]), cell('nho', []))];
  const address = (path: string): string => `https://doi-chieu.example${path}`;
  const report = matrixReport(rows, groups, { permalink: address, release: 'Bản 1', members: true });
  const bytes = await excelOf(report);
  const files = unzipSync(bytes);
  const text = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
  for (const words of [
    'Bảng đối chiếu',
    'Mô hình tương ứng',
    'Ký hiệu',
    'Nhóm một',
    'không có trong kế hoạch này',
  ])
    expect(text).toContain(words);
  // A number is a number, and its link is one.
  expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toMatch(/<c r="C2"[^>]*><v>24<\/v>/);
  expect(text).toContain('https://doi-chieu.example/ke-hoach/lon/mo-hinh-24/');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
  const later = await excelOf(report);
  vi.useRealTimers();
  expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(true);
});
