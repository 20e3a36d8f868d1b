import { HANDWRITTEN } from '../../../src/domain/layout.ts';
import type { FindAnomaly } from './input.ts';

/** Gaps of the print into which somebody wrote by hand, mostly a number or a day: the text is blank there. */
export const findHandwritten: FindAnomaly = ({ repaired }) => {
  const lines = [
    ...new Set(
      (repaired.layout?.remarks ?? []).filter(({ note }) => note === HANDWRITTEN).map(({ line }) => line),
    ),
  ];
  return lines.map((line) => ({
    kind: 'unread',
    lines: [line],
    message:
      'Chỗ để trống ở dòng này có chữ viết tay bằng mực xanh, chương trình không đọc; cần xem bản gốc.',
    values: [],
    model: null,
  }));
};
