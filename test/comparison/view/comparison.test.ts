import { expect, test } from 'vitest';
import { comparisonTree } from '../../../src/comparison/view/comparison.ts';
import { differencesTree } from '../../../src/comparison/view/differences.ts';
import type { VersionData } from '../../../src/comparison/version-data.ts';
import type { Repair } from '../../../src/domain/repair.ts';
import { htmlOf } from '../../../src/tree/tree.ts';
import { place, reading, version } from '../make-version.ts';

const html = (...versions: VersionData[]): string =>
  htmlOf(
    comparisonTree(
      versions.map((one) => ({ version: one })),
      [],
      place,
    ),
  );

test('each printing of a field has its lines, its link and its citation, and says whether it repeats the words', () => {
  const appendix = { where: 'appendix', lines: [80, 81] as [number, number] } as const;
  const shown = html(
    version('a', [
      reading('Cấp tài khoản.'),
      reading('cấp tài khoản', appendix),
      reading('Cấp 100% tài khoản', { ...appendix, lines: [90, 90] }),
    ]),
  );
  expect(shown).toContain('id="muc-tieu-a-24"');
  expect(shown).toContain('href="#muc-tieu-a-24-2"');
  expect(shown).toContain('Phụ lục ghi lại mục này, dòng 80–81, câu chữ giống nhau');
  expect(shown).toContain('Phụ lục ghi lại mục này, dòng 90, câu chữ khác');
  expect(shown).toContain(
    'Kế hoạch của UBND xã a, Mô hình 24, Mục tiêu, dòng 90 (https://doi-chieu.example/so-sanh/?chon=a.24,b.24#muc-tieu-a-24-3)',
  );
  expect(shown).toContain('href="/ke-hoach/a/van-ban/#d-90"');
});

test('a version without a field says so, a doubtful reading says why', () => {
  const shown = html(version('a', [reading('Một', { uncertain: 'Bảng bị dồn hàng.' })]), version('b', []));
  expect(shown).toContain('không có mục này');
  expect(shown).toContain('<p class="notice">Bảng bị dồn hàng.</p>');
});

test('a repaired word keeps its note with what stood there, how sure and why, even among own words', () => {
  const passage = { kind: 'passage' as const, note: 'Như ở xã B.', plan: 'b', line: 7, quote: 'cấp' };
  const repair: Repair = {
    line: 10,
    column: 2,
    raw: ' ',
    text: 'ấ',
    status: 'likely',
    confidence: 0.93,
    rule: 'lost-glyph',
    evidence: [passage, passage],
    applied: true,
  };
  const blocks = [
    {
      text: 'cấp tài khoản số',
      bullet: '-',
      level: 0,
      lines: [10, 10] as [number, number],
      marks: [{ start: 1, end: 2, line: 10, column: 2 }],
    },
  ];
  const one = version('a', [reading('cấp tài khoản số', { blocks })], [repair]);
  const shown = html(one, version('b', [reading('giao tài khoản số')]));
  expect(shown).toMatch(/<mark><button type="button" class="fix fix-likely" popovertarget="([^"]+)"/);
  expect(shown).toContain('Nhận được: <q>c p</q>');
  expect(shown).toContain('Đọc là: <q>cấp</q>');
  expect(shown).toContain('Độ tin cậy ước tính: 93%');
  expect(shown).toContain(
    '<a href="/ke-hoach/b/van-ban/#d-7">Cùng đoạn trong kế hoạch Xã B, 2023, dòng 7</a>',
  );
  expect(shown.match(/Cùng đoạn trong kế hoạch/g)).toHaveLength(1);
});

test('two models of one plan are told apart in the differences', () => {
  const one = version('a', [reading('Cấp 20 tài khoản')]);
  const other = version('a', [reading('Cấp 30 tài khoản')]);
  const second = { ...other, id: 'a.25', model: { ...other.model, number: 25 } };
  const shown = htmlOf(differencesTree([one, second], [], place));
  expect(shown).toContain('Xã a 2024 (mô hình 24)');
  expect(shown).toContain('Xã a 2024 (mô hình 25)');
});
