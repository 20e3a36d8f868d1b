import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLine, indexLedger, marksOf, undo } from '../../src/domain/ledger.ts';
import { Draft, type Proposal } from '../../scripts/repair/draft/draft.ts';

const proposal = fc.record({
  start: fc.nat(30),
  length: fc.nat(4),
  text: fc.string({ maxLength: 4 }),
  applied: fc.boolean(),
});

describe('a draft', () => {
  it('can be undone whatever the rules propose', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.array(proposal, { maxLength: 4 }), { maxLength: 4 }),
        (received, rounds) => {
          const draft = new Draft([received]);
          for (const round of rounds) {
            const [text] = draft.texts();
            const proposals = round
              .filter(({ start, length }) => start + length <= text!.length)
              .map(({ start, length, text, applied }): Proposal => ({
                line: 0,
                start,
                end: start + length,
                text,
                status: applied ? 'repaired' : 'suggested',
                confidence: 1,
                evidence: [],
              }));
            draft.propose('made-up', proposals);
          }
          const line = applyLine(received, draft.ledger());
          expect(draft.texts()).toEqual([line.text]);
          expect(undo(line.text, marksOf(line), indexLedger(draft.ledger()))).toBe(received);
        },
      ),
    );
  });

  it('can be undone where something is inserted right behind what is deleted', () => {
    const draft = new Draft([' !a']);
    const base = { line: 0, status: 'repaired' as const, confidence: 1, evidence: [] };
    draft.propose('made-up', [
      { ...base, start: 0, end: 2, text: '' },
      { ...base, start: 2, end: 2, text: '?' },
    ]);
    const line = applyLine(' !a', draft.ledger());
    expect(line.text).toBe('?a');
    expect(undo(line.text, marksOf(line), indexLedger(draft.ledger()))).toBe(' !a');
  });

  it('refuses a proposal that touches an earlier entry', () => {
    const draft = new Draft(['h p']);
    const base = { line: 0, status: 'repaired' as const, confidence: 1, evidence: [] };
    draft.propose('first', [{ ...base, start: 1, end: 2, text: 'ợ' }]);
    draft.propose('second', [{ ...base, start: 0, end: 3, text: 'hấp' }]);
    expect(draft.texts()).toEqual(['hợp']);
    expect(draft.ledger().map(({ rule }) => rule)).toEqual(['first']);
  });
});
