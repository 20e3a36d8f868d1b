import { describe, expect, it } from 'vitest';
import type { Repair } from '../../src/domain/repair.ts';
import { groupRepairs, openRepairs } from '../../src/review/group-repairs.ts';

const entry = (line: number, over: Partial<Repair> = {}): Repair => ({
  line,
  column: 2,
  raw: ' ',
  text: 'ợ',
  status: 'suggested',
  confidence: 0.7,
  rule: 'lost-glyph',
  evidence: [],
  applied: false,
  pattern: 'h p → hợp',
  ...over,
});

describe('groupRepairs', () => {
  it('counts places of one pattern together, the largest group first', () => {
    const groups = groupRepairs([
      entry(1, { pattern: 'ch o → chéo' }),
      entry(2),
      entry(3, { confidence: 0.5 }),
    ]);
    expect(groups.map(({ pattern, count, leastConfidence }) => [pattern, count, leastConfidence])).toEqual([
      ['h p → hợp', 2, 0.5],
      ['ch o → chéo', 1, 0.7],
    ]);
  });

  it('keeps what is not equally sure apart', () => {
    expect(groupRepairs([entry(1), entry(2, { status: 'likely' })])).toHaveLength(2);
  });

  it('shows the bare change where no words were noted', () => {
    const bare = entry(1, { raw: 'bảo', text: 'báo' });
    delete bare.pattern;
    expect(groupRepairs([bare])[0]!.pattern).toBe('bảo → báo');
  });

  it('takes likely and suggested entries for open', () => {
    const ledger = (['repaired', 'likely', 'suggested', 'reviewed'] as const).map((status) =>
      entry(1, { status }),
    );
    expect(openRepairs(ledger).map(({ status }) => status)).toEqual(['likely', 'suggested']);
  });
});
