import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planChanges, type VersionPart } from '../../src/versions/plan-changes.ts';
import { wordChanges } from '../../src/versions/word-changes.ts';

const part = (label: string, title: string, rest: Partial<VersionPart> = {}): VersionPart => ({
  label,
  title,
  path: `/${label}/`,
  canonical: [],
  fields: [],
  ...rest,
});
const lead = (text: string): VersionPart['fields'] => [{ name: 'Chủ trì', text }];

/** What became of a plan, short: "1=2* 3- +4"; "*" where something else is said, "~" where only the name is like. */
function told(older: VersionPart[], newer: VersionPart[]): string {
  const { added, gone, kept } = planChanges(older, newer);
  return [
    ...kept.map(
      (one) =>
        `${one.older.label}=${one.newer.label}${one.byLikeness ? '~' : ''}${one.changes.length > 0 ? '*' : ''}`,
    ),
    ...gone.map(({ label }) => `${label}-`),
    ...added.map(({ label }) => `+${label}`),
  ].join(' ');
}

describe('what becomes of the parts of a plan', () => {
  test.each([
    ['nothing', [part('1', 'Kiosk một cửa')], [part('1', 'Kiosk một cửa')], '1=1'],
    ['another number', [part('1', 'Kiosk một cửa')], [part('4', 'KIOSK MỘT CỬA')], '1=4*'],
    [
      'two that changed places: the number says nothing',
      [part('1', 'Kiosk một cửa'), part('2', 'Số hóa sổ bộ')],
      [part('1', 'Số hóa sổ bộ'), part('2', 'Kiosk một cửa')],
      '1=2 2=1',
    ],
    [
      'one canonical model under another name',
      [part('1', 'Kiosk một cửa', { canonical: ['kiosk'] })],
      [part('2', 'Máy tự phục vụ', { canonical: ['kiosk'] })],
      '1=2*',
    ],
    [
      'a name that is nearly the same',
      [part('1', 'Truyền thông nội bộ cho cán bộ')],
      [part('2', 'Truyền thông nội bộ cho các cán bộ')],
      '1=2~*',
    ],
    ['nothing in common', [part('1', 'Kiosk một cửa')], [part('1', 'Số hóa sổ bộ')], '1- +1'],
    [
      'two names equally like: neither is taken',
      [part('1', 'Số hóa sổ bộ năm nay')],
      [part('1', 'Số hóa sổ bộ năm trước'), part('2', 'Số hóa sổ bộ năm sau')],
      '1- +1 +2',
    ],
  ])('%s', (_, older, newer, what) => expect(told(older, newer)).toBe(what));

  test('a field that says something else, that came and that went', () => {
    const [before, after] = [
      part('1', 'A', { fields: [...lead('Công an xã.'), { name: 'Hiệu quả', text: 'Nhanh' }] }),
      part('1', 'A', { fields: [...lead('Trạm Y tế'), { name: 'Phối hợp', text: 'Các thôn' }] }),
    ];
    expect(planChanges([before], [after]).kept[0]!.changes).toEqual([
      { name: 'Chủ trì', before: 'Công an xã.', after: 'Trạm Y tế' },
      { name: 'Hiệu quả', before: 'Nhanh', after: null },
      { name: 'Phối hợp', before: null, after: 'Các thôn' },
    ]);
  });

  test('blanks, quotation marks, dashes and the last full stop are no change', () => {
    const [before, after] = [lead('Phòng “Một cửa” – Công an  xã.'), lead('Phòng "Một cửa" - Công an\nxã')];
    expect(told([part('1', 'A', { fields: before })], [part('1', 'A', { fields: after })])).toBe('1=1');
  });

  test('every part is told once', () => {
    const parts = fc.array(
      fc.record({ title: fc.constantFrom('A b', 'A c', 'D e f'), slug: fc.constantFrom('x', 'y', null) }),
    );
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const made = (from: typeof one): VersionPart[] =>
          from.map(({ title, slug }, at) => part(String(at), title, { canonical: slug ? [slug] : [] }));
        const [older, newer] = [made(one), made(other)];
        const { added, gone, kept } = planChanges(older, newer);
        expect(new Set([...gone, ...kept.map((pair) => pair.older)])).toEqual(new Set(older));
        expect(new Set([...added, ...kept.map((pair) => pair.newer)])).toEqual(new Set(newer));
        expect(gone.length + kept.length).toBe(older.length);
        expect(added.length + kept.length).toBe(newer.length);
      }),
    );
  });
});

describe('changed words', () => {
  test('are those that the other version has not', () => {
    const { before, after } = wordChanges('Quý II năm 2024', 'Trong quý II năm 2025');
    expect(before.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(['Quý', '2024']);
    expect(after.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual([
      'Trong quý',
      '2025',
    ]);
  });

  test('the stretches joined are the texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b ', ' ', '\n', 'c')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { before, after } = wordChanges(one, other);
        expect(before.map((piece) => piece.text).join('')).toBe(one);
        expect(after.map((piece) => piece.text).join('')).toBe(other);
      }),
    );
  });
});
