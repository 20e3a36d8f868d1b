import { GAP } from '../../src/domain/repair.ts';
import { describe, expect, it } from 'vitest';
import { damageText } from '../../scripts/bench/repair/damage.ts';
import { confirmedSets } from '../../scripts/repair/rules/lost-glyph/confirmed-sets.ts';
import { splitRuns } from '../../scripts/repair/rules/lost-glyph/profiles.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { repair, sources, textOf } from './setup.ts';

const damagedPlan = sources
  .get('thieu-van-2024')!
  .lines.map(({ text }) => text)
  .join('\n');

/** The entries of a line that is added to the damaged plan, so that its lost sets are learned. */
function entriesOf(line: string): Repair[] {
  const before = damagedPlan.split('\n').length;
  const { ledger } = repair(textOf(`${damagedPlan}\n\n${line}\n\n`));
  return ledger.filter((entry) => entry.line > before);
}

describe('what words cannot decide is never applied', () => {
  it.each([
    ['a name that no plan has', 'Giao ông Bùi Văn Kh u, thôn Nà L u, xã P  Ma phối h p'],
    ['a signer', ' ô Thị Quyên'],
    ['the end of an address', 'Gửi về hộp thư baocao@xa.example. n trước 15 giờ'],
    ['a number of three groups', 'Kinh phí 92.   .000 đồng'],
    ['a Roman numeral', ' V. TỔ CHỨC THỰC HIỆN'],
    ['a full stop before a small letter', 'Công an xã  chủ trì'],
    ['a word beside one that is not read', '(Kèm theo Kế hoạch năm 2024 của Chủ tịch  ã  hiệu Vân)'],
  ])('%s', (_what, line) => {
    const names = /phối/.test(line) ? line.indexOf('phối') : line.length;
    expect(entriesOf(line).filter(({ applied, column }) => applied && column <= names)).toEqual([]);
  });

  it('while a word that the plans know is applied in the same place', () => {
    expect(entriesOf('Giao Công an xã phối h p với các ngành').map(({ text }) => text)).toEqual(['ợ']);
  });
});

describe('what the shape of the page tells', () => {
  const line = (number: string): string =>
    entriesOf(number)
      .map(({ text }) => text)
      .join('');

  it.each([
    ['a full stop within the number of a block', '2 3. Phối hợp với Công an xã', '.'],
    ['two of them', '2 3  Phối hợp với Công an xã', '..'],
    ['the one before a block that has no blank', '2.3 Phối hợp với Công an xã', '.'],
  ])('%s is offered and never written', (_what, block, marks) => {
    expect(line(block)).toBe(marks);
    expect(entriesOf(block).filter(({ applied, column }) => applied && column < 4)).toEqual([]);
  });

  it('a row number of a table alone on its line has none', () => {
    expect(line('12 ')).toBe('');
  });
});

describe('a word that is gone altogether', () => {
  it('is never surely read, and a gap where it is as likely another one', () => {
    const found = entriesOf('- Giao Công an xã vào thứ 2 hằng tuần (   thực hiện báo cáo tuần)');
    expect(found.map(({ raw }) => raw)).toEqual(['  ']);
    expect(['để', GAP + GAP]).toContain(found[0]!.text);
    expect(found[0]!.status).not.toBe('repaired');
  });

  it('is no number: a lost number stays a gap', () => {
    const found = entriesOf('- Thường trực Tổ công tác Đề án    xã; phối hợp với Công an xã');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ text, applied }) => applied || text.replaceAll(GAP, '') !== '')).toEqual([]);
  });
});

describe('a name in another case than the usual one', () => {
  it.each([
    ['VNE D', 'I'],
    ['Vne D', 'I'],
  ])('"%s" is read by the letters that are left', (name, letter) => {
    const found = entriesOf(`- Ứng dụng ${name} cho công dân`);
    expect(found.map(({ text }) => text)).toEqual([letter]);
  });
});

describe('confirmed lost sets', () => {
  const entry = (run: 'regular' | 'bold' | 'italic' | 'any', ...glyphs: string[]) => ({
    run,
    glyphs,
    by: 'Người thử',
    at: '2024-01-01',
  });

  it('hold for their type of run, those of "any" for all', () => {
    const sets = confirmedSets([entry('bold', 'ê'), entry('italic', 'đ'), entry('any', 'ợ')]);
    expect([...sets.bold]).toEqual(['ê', 'ợ']);
    expect([...sets.italic]).toEqual(['đ', 'ợ']);
    expect([...sets.regular]).toEqual(['ợ']);
  });

  it('meet labels and headings as bold, asides as italic, the rest as regular', () => {
    const text = '- Mục tiêu: Các DVC (theo Quyết định 06) được làm\nII. NHIỆM VỤ\nCông an xã';
    const typed = splitRuns(text).map(({ start, end, type }) => [type, text.slice(start, end).trim()]);
    expect(typed).toEqual([
      ['bold', '- Mục tiêu:'],
      ['regular', 'Các DVC'],
      ['italic', '(theo Quyết định 06)'],
      ['regular', 'được làm'],
      ['bold', 'II. NHIỆM VỤ'],
      ['regular', 'Công an xã'],
    ]);
  });

  it('raise what is applied only where they hold', () => {
    const { damaged, lost } = damageText(
      sources
        .get('thanh-hoa-2023')!
        .lines.slice(0, 500)
        .map(({ text }) => text),
      1,
    );
    const glyphs = [...new Set(lost.flatMap((set) => [...set]))];
    const surely = (...sets: ReturnType<typeof entry>[]): number =>
      repair(textOf(damaged.join('\n')), { lostGlyphs: sets }).ledger.filter(
        ({ status, rule }) => status === 'repaired' && rule === 'lost-glyph',
      ).length;
    const [nowhere, asides, everywhere] = [
      surely(),
      surely(entry('italic', ...glyphs)),
      surely(entry('any', ...glyphs)),
    ];
    expect(everywhere).toBeGreaterThan(asides);
    expect(everywhere).toBeGreaterThan(nowhere);
  });
});

describe('hostile texts', () => {
  it.each(['constructor ', '__proto__ ', 'toString hasOwnProperty '])(
    '"%s" is a word like any other',
    (word) => {
      const line = word.repeat(20).trim();
      const { lines } = repair(textOf(`${line}\n${damagedPlan.slice(0, 4000)}`));
      expect(lines[0]!.text).toBe(line);
    },
  );

  it.each(['Mô hình 1: a\n', '- a\n', 'a b ', 'Mô hình   : đư c h p \n'])(
    '"%s" over and over takes seconds',
    (pattern) => {
      const started = process.cpuUsage().user;
      repair(textOf(pattern.repeat(20_000 / pattern.length)));
      expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(8);
    },
  );
});
