import { describe, expect, it } from 'vitest';
import type { LayoutRemark } from '../../../src/domain/layout.ts';
import { printed, repair, textOf } from '../setup.ts';

/** A line of a scan, with what recognition thought a stretch of it may be. */
function scanned(line: string, stretch: string, candidates: [string, number][]): ReturnType<typeof textOf> {
  const remark: LayoutRemark = {
    kind: 'unsure',
    line: 1,
    column: line.indexOf(stretch) + 1,
    length: stretch.length,
    received: stretch,
    note: '0.50',
    candidates: candidates.map(([text, probability]) => ({ text, probability })),
  };
  const layout = {
    kind: 'scan' as const,
    reader: 'test',
    pages: 1,
    places: [],
    tables: [],
    roles: [],
    glyphs: [],
  };
  return { ...textOf(line), layout: { ...layout, remarks: [remark] } };
}

describe('a word between whose letters recognition wavered', () => {
  it('is the one that its neighbours bear out, with both readings told', () => {
    const result = repair(
      scanned('Phối hợp với Ủy ban nhân dân các xã, thị trần', 'ầ', [
        ['ầ', 0.5],
        ['ấ', 0.42],
      ]),
    );
    expect(printed(result)).toEqual(['Phối hợp với Ủy ban nhân dân các xã, thị trấn']);
    expect(result.ledger).toMatchObject([
      { rule: 'recognised-word', raw: 'trần', text: 'trấn', status: 'repaired', applied: true },
    ]);
    expect(result.ledger[0]!.evidence[0]!.note).toMatch(/“trấn”.*“trần”/u);
  });

  it('stays where its neighbours bear out what was read', () => {
    const result = repair(
      scanned('Phối hợp với Ủy ban nhân dân các xã, thị trấn', 'ấ', [
        ['ấ', 0.5],
        ['ầ', 0.42],
      ]),
    );
    expect(result.ledger).toEqual([]);
  });

  it('is doubted where its neighbours leave both: what was read stands, the other is offered', () => {
    const result = repair(
      scanned('Người dân được cấp số mới', 'ố', [
        ['ố', 0.5],
        ['ổ', 0.42],
      ]),
    );
    expect(printed(result)).toEqual(['Người dân được cấp số mới']);
    expect(result.ledger).toMatchObject([{ raw: 'số', text: 'sổ', status: 'suggested', applied: false }]);
  });

  it('is no word that the picture does not offer, nor any that no neighbour knows', () => {
    const result = repair(
      scanned('Bản Khuổi Tẩu do ông Lò Văn Pấng trông coi', 'ấ', [
        ['ấ', 0.5],
        ['ố', 0.42],
      ]),
    );
    expect(printed(result)).toEqual(['Bản Khuổi Tẩu do ông Lò Văn Pấng trông coi']);
  });

  it('is left to other rules in a text that nobody recognised', () => {
    const result = repair(textOf('Phối hợp với Ủy ban nhân dân các xã, thị trần'));
    expect(result.ledger.filter(({ rule }) => rule === 'recognised-word')).toEqual([]);
  });
});
