import { expect, test } from 'vitest';
import { indexLedger } from '../../../src/domain/ledger.ts';
import type { Repair } from '../../../src/domain/repair.ts';
import { ownPieces } from '../../../src/comparison/words/own-pieces.ts';

const repair: Repair = {
  line: 1,
  column: 9,
  raw: ' ',
  text: 'ợ',
  status: 'repaired',
  confidence: 0.99,
  rule: 'lost-glyph',
  evidence: [],
  applied: true,
};

test('joining the pieces gives the text, and a repaired word is never cut', () => {
  const text = 'phối hợp với xã';
  const pieces = ownPieces(text, [{ start: 6, end: 7, line: 1, column: 9 }], indexLedger([repair]), [
    { start: 0, end: 6 },
  ]);
  const shown = pieces.map(({ segment, own }) => [
    segment.kind === 'plain' ? segment.text : segment.parts.map((part) => part.shown).join(''),
    own,
  ]);
  expect(shown).toEqual([
    ['phối ', true],
    ['hợp', true],
    [' với xã', false],
  ]);
});

test('a stretch inside plain text is cut out of it', () => {
  expect(ownPieces('một hai ba', [], indexLedger([]), [{ start: 4, end: 7 }])).toEqual([
    { segment: { kind: 'plain', text: 'một ' }, own: false },
    { segment: { kind: 'plain', text: 'hai' }, own: true },
    { segment: { kind: 'plain', text: ' ba' }, own: false },
  ]);
});
