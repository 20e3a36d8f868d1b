import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPassage, placeOf } from '../../../scripts/repair/rules/passages/align-passage.ts';
import { cellsOf } from '../../../scripts/repair/rules/passages/damaged-text.ts';
import { indexText } from '../../../scripts/repair/rules/passages/witness-text.ts';
import { sources } from '../setup.ts';

/** What a witness has at each place of a damaged text that is laid over it from a shared word on; "~" where nothing. */
function laidOver(damaged: string, witness: string, shared: string): string {
  const { running } = indexText(witness.split('\n'));
  const { cells, cellOf } = cellsOf(damaged);
  const found = alignPassage(cells, cellOf[damaged.indexOf(shared)]!, running, running.indexOf(shared));
  return Array.from(damaged, (char, at) =>
    char === '\n' ? char : (running[placeOf(found, at)] ?? '~'),
  ).join('');
}

describe('a damaged text laid over a witness', () => {
  it.each([
    ['lost letters', 'các đầu mối h  tr  kỹ thuật', 'các đầu mối hỗ trợ kỹ thuật'],
    ['whole words', '( h n   u thu nhận  ạt đủ', '(phấn đấu thu nhận đạt đủ'],
    ['a mark', 'đầu tư thu nhận  chưa đủ', 'đầu tư thu nhận, chưa đủ'],
    ['a letter of the other case', 'THU NHẬN thu nhận H  SƠ', 'Thu nhận thu nhận hồ sơ'],
  ])('reads %s', (_what, damaged, witness) => {
    const shared = damaged.includes('thu nhận') ? 'thu nhận' : 'mối';
    expect(laidOver(damaged, witness, shared)).toBe(witness);
  });

  it('goes over line breaks, wherever they stand', () => {
    const damaged = 'đội ng \n\n12\n\ncán bộ, công ch c \nxã';
    expect(laidOver(damaged, 'người dân và đội ngũ cán\nbộ, công chức xã', 'bộ')).toBe(
      'đội ngũ\n\n~~\n\ncán bộ, công chức~\nxã',
    );
  });

  it('reads a mark and a letter at the edges of lines', () => {
    expect(laidOver('kịp thời  \n  hát hiện', 'kịp thời. Phát hiện', 'thời')).toBe('kịp thời.~\n~Phát hiện');
  });

  it.each([
    ['another letter', 'các cấp của xã', 'các cấp cho xã', '~'],
    ['a digit', 'trong thời hạn    ngày', 'trong thời hạn 25 ngày', '~'],
    ['a form', 'ngày họp        là ngày', 'ngày họp chính thức là ngày', '~'],
  ])('stops at %s', (_what, damaged, witness, nothing) => {
    const read = laidOver(damaged, witness, witness.slice(0, 3));
    expect(read.endsWith(nothing)).toBe(true);
    expect(read.startsWith(witness.slice(0, 7))).toBe(true);
  });
});

describe('whatever is lost of a plan', () => {
  const lines = sources.get('thanh-hoa-2023')!.lines.map(({ text }) => text);
  const { running } = indexText(lines);

  it('is read back from the plan itself, blank by blank, and no digit is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: lines.length - 8 }),
        fc.uniqueArray(fc.constantFrom(...'aâăbcdđeêghikơưuựạảấợửộ.,0123456789'), { maxLength: 12 }),
        (first, lost) => {
          const whole = lines.slice(first, first + 8).join('\n');
          const damaged = [...whole].map((char) => (lost.includes(char) ? ' ' : char)).join('');
          const { cells } = cellsOf(damaged);
          const start = cells.findIndex(({ char }) => /\p{L}/u.test(char));
          if (start < 0) return;
          const letter = cells[start]!.char;
          for (let place = running.indexOf(letter); place >= 0; place = running.indexOf(letter, place + 97)) {
            const found = alignPassage(cells, start, running, place);
            for (let at = found.from; at <= found.to; at += 1) {
              const there = running[placeOf(found, at)];
              if (there === undefined) continue;
              if (damaged[at] === ' ') expect(there).not.toMatch(/\p{N}/u);
              else expect(there.toLowerCase()).toBe(damaged[at]!.toLowerCase());
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
