import { h, type Tree } from '../../../src/tree/tree.ts';
import type { LeftDecision } from '../jobs/left-decisions.ts';

const kinds: Record<LeftDecision['kind'], string> = {
  repair: 'chữ',
  reading: 'sửa cách đọc',
  member: 'mô hình chung của mô hình',
  glyph: 'chữ mất bảng mã',
  allowed: 'chuỗi được phép công bố',
  kept: 'đã xem và giữ nguyên',
};

/** The decisions of an older version that are not taken over: what there is to look at again. */
export const leftBody = (left: readonly LeftDecision[], old: string): Tree =>
  left.length > 0 && [
    h('h2', {}, `Không lấy lại, phải soát lại: ${left.length}`),
    h(
      'p',
      {},
      `Các quyết định sau của ${old} nói về chữ đã khác, hoặc không còn đúng một chỗ, trong bản này.`,
    ),
    h(
      'ul',
      {},
      left.map(({ kind, of, line }) =>
        h('li', {}, `${kinds[kind]} “${of}”`, line !== null && ` (dòng ${line} của bản cũ)`),
      ),
    ),
  ];
