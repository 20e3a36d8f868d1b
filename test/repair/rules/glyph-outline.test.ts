import { describe, expect, it } from 'vitest';
import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { LostGlyph } from '../../../src/domain/layout.ts';
import { GAP } from '../../../src/domain/repair.ts';
import { printed, repair, textOf } from '../setup.ts';

const glyph = (column: number, best: [string, number][], more: Partial<LostGlyph> = {}): LostGlyph => ({
  line: 1,
  column,
  raw: ' ',
  candidates: best.map(([text, probability]) => ({ text, probability })),
  certain: true,
  font: 'ABCDEF+Tinos-Bold',
  code: 7,
  ...more,
});

const withGlyphs = (line: string, glyphs: LostGlyph[]): ReturnType<typeof textOf> => ({
  ...textOf(line),
  layout: { kind: 'pdf', reader: 'test', pages: 1, places: [], tables: [], roles: [], glyphs, remarks: [] },
});

describe('a letter told by its outline', () => {
  it('is read where it is certain, names and numbers too', () => {
    const result = repair(
      withGlyphs('Ông Tr n Văn Đ nh, 0  trường', [
        glyph(7, [['ầ', 0.999]]),
        glyph(15, [['ị', 0.998]]),
        glyph(21, [['7', 0.999]]),
      ]),
    );
    expect(printed(result)).toEqual(['Ông Trần Văn Định, 07 trường']);
    expect(result.ledger.map(({ rule, status, raw, text }) => [rule, status, raw, text])).toEqual([
      ['glyph-outline', 'repaired', ' ', 'ầ'],
      ['glyph-outline', 'repaired', ' ', 'ị'],
      ['glyph-outline', 'repaired', ' ', '7'],
    ]);
    expect(result.ledger[0]!.evidence[0]!.note).toContain('ABCDEF+Tinos-Bold');
  });

  it('is put in where the line holds nothing, or a character without a meaning', () => {
    const result = repair(
      withGlyphs('Trưng h\u0003p', [
        glyph(4, [['ờ', 0.99]], { raw: '' }),
        glyph(8, [['ợ', 0.99]], { raw: '\u0003' }),
      ]),
    );
    expect(printed(result)).toEqual(['Trường hợp']);
    expect(result.ledger.map(({ raw }) => raw)).toEqual(['', '\u0003']);
  });

  it('is offered where it is doubtful, and a gap where nothing leads', () => {
    const { ledger } = repair(
      withGlyphs('Bà Xq t và z', [
        glyph(
          6,
          [
            ['ộ', 0.6],
            ['ó', 0.3],
          ],
          { certain: false },
        ),
        glyph(
          11,
          [
            ['e', 0.3],
            ['c', 0.3],
          ],
          { certain: false, code: 9 },
        ),
      ]),
    );
    expect(ledger.map(({ status, text, confidence }) => [status, text, confidence])).toEqual([
      ['suggested', 'ộ', 0.6],
      ['suggested', GAP, 0],
    ]);
  });

  it('is settled by the words around where the outline leaves two', () => {
    const { ledger } = repair(
      withGlyphs('Ủy ban nhân dân tỉnh Thanh Hóa, Công an xã ph i h p thực hiện', [
        glyph(
          46,
          [
            ['ô', 0.5],
            ['ố', 0.45],
          ],
          { certain: false },
        ),
        glyph(
          50,
          [
            ['ợ', 0.6],
            ['ộ', 0.35],
          ],
          { certain: false },
        ),
      ]),
    );
    expect(ledger.map(({ rule, text }) => [rule, text])).toEqual([
      ['lost-glyph', 'ố'],
      ['lost-glyph', 'ợ'],
    ]);
  });

  it('is what a person decided for the code of the font, at all its places', () => {
    const source = withGlyphs('h p và h p', [
      glyph(2, [['ộ', 0.6]], { certain: false }),
      glyph(9, [['ộ', 0.9]]),
    ]);
    const { glyphs } = correctionsSchema.parse({
      glyphs: [
        { font: 'ABCDEF+Tinos-Bold', code: 7, text: 'ợ', reason: 'bản giấy', by: 'Lan', at: '2025-01-01' },
      ],
    });
    const result = repair(source, { glyphs });
    expect(printed(result)).toEqual(['hợp và hợp']);
    expect(result.ledger.map(({ status }) => status)).toEqual(['reviewed', 'reviewed']);
  });
});

describe('a decision', () => {
  it.each(['a\nb', '\ud800', 'a\u0000'])('never breaks a line: %j', (text) => {
    const decision = {
      line: 1,
      column: 1,
      raw: 'x',
      decision: 'set',
      text,
      reason: 'r',
      by: 'b',
      at: '2026-01-01',
    };
    expect(correctionsSchema.safeParse({ repairs: [decision] }).success).toBe(false);
  });

  it('finds its words in another composition of Unicode', () => {
    const decision = {
      line: 1,
      column: 1,
      raw: 'HÌNH'.normalize('NFD'),
      decision: 'set' as const,
      text: 'HÀNH',
      reason: 'r',
      by: 'b',
      at: '2026-01-01',
    };
    expect(printed(repair(textOf('HÌNH'), { repairs: [decision] }))).toEqual(['HÀNH']);
  });
});

describe('blanks of other kinds', () => {
  it('are made plain without an entry', () => {
    const result = repair(textOf('\fCông\u00a0an\u2003xã'));
    expect(printed(result)).toEqual([' Công an xã']);
    expect(result.ledger).toEqual([]);
  });

  it('a mark goes back to the letter that an unseen character kept it from', () => {
    expect(printed(repair(textOf('Mô hi\u00ad\u0300nh 1')))).toEqual(['Mô hình 1']);
  });
});
