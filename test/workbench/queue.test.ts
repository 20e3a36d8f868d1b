import { describe, expect, test } from 'vitest';
import type { Repair } from '../../src/domain/repair.ts';
import { applyLedger } from '../../src/domain/ledger.ts';
import type { PlanState } from '../../scripts/workbench/jobs/plan-state.ts';
import { queueOf } from '../../scripts/workbench/jobs/queue.ts';

const entry = (
  line: number,
  column: number,
  raw: string,
  text: string,
  more: Partial<Repair> = {},
): Repair => ({
  line,
  column,
  raw,
  text,
  status: 'suggested',
  confidence: 0.6,
  rule: 'lost-glyph',
  evidence: [],
  applied: false,
  ...more,
});

/** A plan of two lines with these entries, and letters of a font that nobody knows. */
function state(received: string[], ledger: Repair[], glyphs: PlanState['glyphs'] = []): PlanState {
  return {
    received,
    text: { lines: applyLedger(received, ledger), ledger },
    glyphs,
    corrections: { glyphs: [], lostGlyphs: [], repairs: [], readings: [], kept: [], members: [], tasks: [] },
    concordance: { edges: [], tasks: [], undecided: [] },
    masked: [{ kind: 'phone', line: 2, column: 5, length: 4 }],
    plan: {
      anomalies: [{ kind: 'numbering', lines: [1], message: 'Số 1 hai lần.', values: [], model: null }],
    },
  } as unknown as PlanState;
}

describe('the queue of a plan', () => {
  const received = ['ph i h p', 'gọi 0123, h p'];
  const glyph = (line: number, column: number): PlanState['glyphs'][number] => ({
    line,
    column,
    raw: ' ',
    candidates: [{ text: 'ợ', probability: 0.7 }],
    certain: false,
    font: 'F',
    code: 7,
  });

  test('a letter of a font is asked once for all its places, before the words', () => {
    const ledger = [entry(1, 3, ' ', 'ố'), entry(1, 7, ' ', 'ợ'), entry(2, 12, ' ', 'ợ')];
    const items = queueOf(state(received, ledger, [glyph(1, 7), glyph(2, 12)]));
    expect(items.map(({ kind }) => kind)).toEqual(['glyph', 'word', 'mask', 'anomaly']);
    expect(items[0]).toMatchObject({ font: 'F', code: 7, places: [{ line: 1 }, { line: 2 }] });
    expect(items[1]).toMatchObject({ places: [{ line: 1, column: 1 }] });
    expect(items[2]).toMatchObject({ text: '0123' });
  });

  test('a letter that words around it settled waits for nobody', () => {
    const settled = entry(1, 7, ' ', 'ợ', { status: 'repaired', applied: true });
    expect(queueOf(state(received, [settled], [glyph(1, 7)])).map(({ kind }) => kind)).toEqual([
      'mask',
      'anomaly',
    ]);
  });

  test('keys stay the same while places of one kind are decided', () => {
    const ledger = [entry(1, 7, ' ', 'ợ'), entry(2, 12, ' ', 'ợ')].map((one) => ({
      ...one,
      pattern: { raw: 'h p', text: 'hợp' },
    }));
    const [all] = queueOf(state(received, ledger));
    const [left] = queueOf(state(received, ledger.slice(1)));
    expect([all, left]).toMatchObject([{ places: [{ line: 1 }, { line: 2 }] }, { places: [{ line: 2 }] }]);
    expect(left!.key).toBe(all!.key);
  });
});
