import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../scripts/repair/lattice/edges.ts';
import {
  endsCellOrHeading,
  isBesideLostMark,
} from '../../../scripts/repair/rules/lost-glyph/mark-barriers.ts';

/** A text in which "▢" stands where a full stop may be lost, as its blank and the place. */
function withLostStop(text: string): { stream: string; mark: Edge } {
  const at = text.indexOf('▢');
  return { stream: text.replace('▢', ' '), mark: stopAt(at) };
}

const stopAt = (at: number): Edge => ({
  start: at,
  end: at + 1,
  kind: 'mark',
  text: '.',
  key: '.',
  id: 0,
  lost: [{ at, glyph: '.' }],
  cost: 0,
  firstLost: null,
  posterior: 0.9,
});

const LONG = 'Trạm Y tế phối hợp với các thôn rà soát những người chưa có thẻ khám chữa bệnh';

describe('a full stop at the end of a cell or a heading', () => {
  it.each([
    ['the head of a flattened table', 'Mô hình \n\nĐơn vị thực hiện▢ \n\nThời hạn \n'],
    ['a cell', 'các xã \n\nphường▢ \n\nQuý II \n'],
    ['a heading in capitals', `${LONG}.\nTỔ CHỨC THỰC HIỆN▢\n${LONG}.`],
    ['a short numbered heading', `${LONG}.\n4. Bộ phận Địa chính▢ \n${LONG}.`],
  ])('is doubted: %s', (_what, text) => {
    const { stream, mark } = withLostStop(text);
    expect(endsCellOrHeading(mark, { stream })).toBe(true);
  });

  it.each([
    ['running text', `${LONG}\ntrong năm nay▢ \nCông an xã tổng hợp.`],
    ['an item of a list', 'Phân công:\n- Công an xã▢ \n- Trạm Y tế. \n'],
    ['a long numbered task', `1. ${LONG}▢ \nCông an xã tổng hợp.`],
    ['a place inside a line', 'Đã xong▢ Công an xã tổng hợp \n'],
  ])('is left alone: %s', (_what, text) => {
    const { stream, mark } = withLostStop(text);
    expect(endsCellOrHeading(mark, { stream })).toBe(false);
  });
});

describe('two marks lost side by side', () => {
  const mark = stopAt(5);

  it('are doubted', () => {
    expect(isBesideLostMark(mark, { before: stopAt(4), after: undefined })).toBe(true);
    expect(isBesideLostMark(mark, { before: undefined, after: stopAt(6) })).toBe(true);
  });

  it('are no matter beside a mark that is printed, or one further off', () => {
    expect(isBesideLostMark(mark, { before: { ...stopAt(4), lost: [] }, after: stopAt(8) })).toBe(false);
  });
});
