import { describe, expect, it } from 'vitest';
import { scoreGold, scoreOcr } from '../../scripts/bench/repair/gold.ts';
import { GAP } from '../../src/domain/repair.ts';
import { indexLedger, marksOf, undo } from '../../src/domain/ledger.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { printed, repair, sources, textOf } from './setup.ts';

const damaged = repair(sources.get('thieu-van-2024')!);
const clean = [...sources]
  .filter(([id]) => id !== 'thieu-van-2024')
  .map(([id, source]) => ({ id, result: repair(source) }));
const all = [{ id: 'thieu-van-2024', result: damaged }, ...clean];

const digits = (text: string): string => text.replace(/\P{N}/gu, '');

describe.each(all)('the repaired $id', ({ result }) => {
  it('has the lines of the source', () => {
    expect(result.lines.map(({ number }) => number)).toEqual(result.lines.map((_line, i) => i + 1));
  });

  it('gives the received text when the ledger is applied backwards', () => {
    const ledger = indexLedger(result.ledger);
    for (const line of result.lines) expect(undo(line.text, marksOf(line), ledger)).toBe(line.received);
  });

  it('has entries that cite what stands there, sorted and apart', () => {
    let last: Repair | undefined;
    for (const entry of result.ledger) {
      const received = result.lines[entry.line - 1]!.received;
      expect(received.slice(entry.column - 1, entry.column - 1 + entry.raw.length)).toBe(entry.raw);
      if (last?.line === entry.line)
        expect(entry.column).toBeGreaterThanOrEqual(last.column + last.raw.length);
      last = entry;
    }
  });

  it('fills lost glyphs into blanks only, one for one', () => {
    for (const { rule, raw, text } of result.ledger.filter((entry) => entry.rule === 'lost-glyph')) {
      expect(raw, rule).toMatch(/^ +$/);
      expect(text).toHaveLength(raw.length);
    }
  });

  it('changes no digit but by a passage it cites', () => {
    for (const { raw, text, applied, evidence } of result.ledger)
      if (applied && digits(raw) !== digits(text))
        expect(evidence.map(({ kind }) => kind)).toContain('passage');
  });

  it('changes nothing when it is repaired again', () => {
    const again = repair(textOf(printed(result).join('\n')));
    expect(again.ledger.filter(({ applied }) => applied)).toEqual([]);
  });
});

describe('thieu-van-2024', () => {
  it('is restored as the hand-made truth says', () => {
    const score = scoreGold(damaged);
    expect(score.repaired.wrong).toBe(0);
    expect(score.likely.wrong).toBe(0);
    expect(score.harmed).toBe(0);
    expect(score.applied / score.damaged).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    [353, 'Mô hình 29: Triển khai', 1050],
    [383, 'Mô hình 31: Triển khai', 1114],
  ])('gets the number of the model on line %i from the appendix', (line, heading, witness) => {
    expect(damaged.lines[line - 1]!.text).toContain(heading);
    const recovered = damaged.ledger.find(
      (entry) => entry.line === line && entry.rule === 'recovered-number',
    )!;
    expect(recovered.evidence).toMatchObject([{ kind: 'passage', line: witness }]);
  });

  it('leaves the telephone number damaged and marks the gap', () => {
    expect(damaged.lines[599]!.text).toContain('919659589');
    expect(damaged.lines[599]!.text).not.toContain('0919659589');
    expect(damaged.ledger.some(({ line, status }) => line === 600 && status === 'suggested')).toBe(true);
  });

  it('leaves the blanks of a form', () => {
    expect(damaged.lines[8]!.text).toBe(damaged.lines[8]!.received);
  });
});

describe.each(clean)('$id', ({ id, result }) => {
  it('lost no glyph, so none is filled in', () => {
    expect(result.ledger.filter(({ rule }) => rule === 'lost-glyph')).toEqual([]);
  });

  it('gets the OCR errors of the hand-made truth right and changes nothing else there', () => {
    const { errors, applied, suggested, wrong } = scoreOcr(id, result);
    expect(applied + suggested).toBeGreaterThanOrEqual(errors * 0.8);
    expect(wrong).toEqual([]);
  });
});

describe('a hopeless text', () => {
  it('is left as it is where half the letters are gone', () => {
    const lines = sources
      .get('thanh-hoa-2023')!
      .lines.map(({ text }) => text.replace(/[aeiouyăâêôơưnth]/giu, ' '));
    const result = repair(textOf(lines.join('\n')));
    expect(result.ledger.filter(({ applied, rule }) => applied && rule === 'lost-glyph')).toEqual([]);
    expect(result.ledger.some(({ text }) => text.includes(GAP))).toBe(true);
  });
});

describe('the gap sign', () => {
  it('is shown and never written into the text', () => {
    for (const { result } of all) expect(printed(result).join('')).not.toContain(GAP);
  });
});
