import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../scripts/mask/find-personal.ts';
import { maskPersonal } from '../../scripts/mask/index.ts';
import type { SourceLayout } from '../../src/domain/layout.ts';
import { MASK } from '../../src/domain/pages.ts';
import type { Repair, RepairedLine, RepairedText } from '../../src/domain/repair.ts';

const m = (count: number): string => MASK.repeat(count);

/** A text of lines, each of stretches: a string as it stands, or a repair from the first to the second. */
function textOf(lines: (string | [string, string])[][]): RepairedText {
  const repaired = lines.map((parts, index): RepairedLine => {
    const line: RepairedLine = { number: index + 1, received: '', text: '', spans: [] };
    for (const part of parts) {
      const [raw, text] = typeof part === 'string' ? [part, part] : part;
      if (typeof part !== 'string') {
        const repair: Repair = {
          line: index + 1,
          column: line.received.length + 1,
          raw,
          text,
          status: 'repaired',
          confidence: 1,
          rule: 'restore-lost-glyph',
          evidence: [{ kind: 'model', note: `Đọc là "${text}".`, plan: null, line: null, quote: text }],
          applied: true,
          pattern: { raw, text },
        };
        line.spans.push({ start: line.text.length, end: line.text.length + text.length, repair });
      }
      line.received += raw;
      line.text += text;
    }
    return line;
  });
  const ledger = repaired.flatMap(({ spans }) => spans.map(({ repair }) => repair));
  return { file: 'content/sources/thu-2024/source.txt', sha256: '0'.repeat(64), lines: repaired, ledger };
}

/** Applying the ledger to the received line gives the repaired one. */
function replays({ lines }: RepairedText): boolean {
  return lines.every(({ received, text, spans }) => {
    let replayed = received;
    for (const { repair } of spans.toReversed())
      replayed =
        replayed.slice(0, repair.column - 1) +
        repair.text +
        replayed.slice(repair.column - 1 + repair.raw.length);
    return replayed === text;
  });
}

describe('masking', () => {
  test('a text with masks is named by what is left of it, so that no digit can be computed back', () => {
    const one = maskPersonal(textOf([['SĐT: 0919.659.589']]), []).repaired;
    const other = maskPersonal(textOf([['SĐT: 0988.111.222']]), []).repaired;
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(one.sha256).not.toBe('0'.repeat(64));
    expect(other.sha256).toBe(one.sha256);
    expect(maskPersonal(textOf([['Không có số nào.']]), []).repaired.sha256).toBe('0'.repeat(64));
  });

  test('what a reader noted of a masked stretch goes with it', () => {
    const layout: SourceLayout = {
      kind: 'pdf',
      reader: 'pdf 1',
      pages: 1,
      places: [],
      tables: [],
      roles: [],
      glyphs: [7, 1].map((column) => ({
        line: 1,
        column,
        raw: ' ',
        candidates: [{ text: '9', probability: 1 }],
        certain: true,
        font: 'F',
        code: 1,
      })),
      remarks: [
        { kind: 'deleted', line: 1, column: 1, length: 0, received: 'gọi 0988 111 222', note: '' },
        { kind: 'converted', line: 1, column: 6, length: 12, received: 'o919.659.589', note: 'TCVN3' },
      ],
    };
    const { repaired } = maskPersonal({ ...textOf([['SĐT: 0919.659.589']]), layout }, []);
    expect(repaired.layout!.glyphs.map(({ column }) => column)).toEqual([1]);
    expect(repaired.layout!.remarks.map(({ received }) => received)).toEqual([
      `gọi ${m(4)} ${m(3)} ${m(3)}`,
      `${m(4)}.${m(3)}.${m(3)}`,
    ]);
  });

  test('a telephone number is masked digit for digit, in the line as received and as repaired', () => {
    const { repaired, masked } = maskPersonal(
      textOf([['S', ['ĐT', 'ĐT'], ': 0919.659.589) để đư', [' ', 'ợ'], 'c']]),
      [],
    );
    expect(repaired.lines[0]!.received).toBe(`SĐT: ${m(4)}.${m(3)}.${m(3)}) để đư c`);
    expect(repaired.lines[0]!.text).toBe(`SĐT: ${m(4)}.${m(3)}.${m(3)}) để được`);
    expect(masked).toEqual([{ kind: 'phone', line: 1, column: 6, length: 12 }]);
    expect(replays(repaired)).toBe(true);
  });

  test('a number that only the repair makes whole is masked on both sides, and its evidence tells nothing', () => {
    const { repaired, masked } = maskPersonal(textOf([['(', [' ', '0'], '9 9', ['l', '1'], '23 4567)']]), []);
    expect(repaired.lines[0]!.text).not.toMatch(/\d/);
    expect(repaired.lines[0]!.received).not.toMatch(/[\dl]/);
    expect(masked).toHaveLength(1);
    expect(JSON.stringify(repaired.ledger)).not.toMatch(/Đọc là/);
    for (const { pattern } of repaired.ledger)
      expect(pattern).toEqual({ raw: expect.not.stringMatching(/\d/), text: m(1) });
    expect(replays(repaired)).toBe(true);
  });

  test('a number over two lines counts once', () => {
    const { repaired, masked } = maskPersonal(textOf([['gọi 0919'], ['659 589 nhé']]), []);
    expect(repaired.lines.map(({ text }) => text)).toEqual([`gọi ${m(4)}`, `${m(3)} ${m(3)} nhé`]);
    expect(masked).toEqual([{ kind: 'phone', line: 1, column: 5, length: 4 }]);
  });

  test('evidence that cites another plan is masked too', () => {
    const text = textOf([[['x', 'gọi 0919659589']]]);
    text.ledger[0]!.column = 1;
    const { repaired } = maskPersonal(text, []);
    expect(JSON.stringify(repaired)).not.toContain('0919659589');
  });

  test('what a person allowed stays, and the rest of the line does not', () => {
    const { repaired, masked } = maskPersonal(textOf([['ĐT 0919659589, 0988111222']]), [
      { text: '0919659589', reason: 'Số trực ban.' },
    ]);
    expect(repaired.lines[0]!.text).toBe(`ĐT 0919659589, ${m(10)}`);
    expect(masked).toHaveLength(1);
  });

  test('a permission for what is not in the text stops the run', () => {
    expect(() => maskPersonal(textOf([['abc']]), [{ text: '0919659589', reason: 'Số trực ban.' }])).toThrow(
      /"allowPersonal": "0919659589" does not stand in the text/,
    );
  });

  test('any text: places stay, the ledger replays, nothing personal is left', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '0919659589',
        'a@b.vn',
        '038085001234',
        'SĐT: ',
        ' ',
        'công dân số',
        '12/2024',
        '09',
        '84',
        '+',
      ),
      fc.tuple(fc.constantFrom(' ', '', 'l', '0919'), fc.constantFrom('0', 'ợ', '', '1', '9659589')),
    );
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 8 }), { maxLength: 3 }), (lines) => {
        const before = textOf(lines as (string | [string, string])[][]);
        const { repaired } = maskPersonal(before, []);
        repaired.lines.forEach((line, index) => {
          expect(line.received.length).toBe(before.lines[index]!.received.length);
          expect(line.text.length).toBe(before.lines[index]!.text.length);
        });
        expect(replays(repaired)).toBe(true);
        expect(findPersonal(repaired.lines.map(({ text }) => text).join('\n'))).toEqual([]);
        expect(findPersonal(repaired.lines.map(({ received }) => received).join('\n'))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
