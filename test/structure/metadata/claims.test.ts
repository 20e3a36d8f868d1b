import { describe, expect, test } from 'vitest';
import { claimOf } from '../../../scripts/structure/metadata/claims.ts';
import { Traced } from '../../../scripts/structure/text/traced.ts';
import { undamaged } from '../structure-text.ts';

const claimed = (sentence: string, itemWord = 'Mô hình'): number | undefined =>
  claimOf({ title: [], body: undamaged(sentence).lines.map(Traced.ofLine), appendix: [] }, itemWord)?.value;

describe('how many models a text claims', () => {
  test.each([
    'Thúc đẩy đổi mới sáng tạo, triển khai 08 mô hình.',
    'Giữ gìn môi trường, thực hiện 08 mô hình.',
    'Mỗi thôn một việc. Xã xây dựng 08 mô hình gồm: chợ sạch, ngõ xanh.',
    'Mỗi thôn có 01 mô hình, toàn xã thực hiện tổng số 08 mô hình.',
    'Mỗi thôn có 01 mô hình. Cả xã gồm 08 mô hình.',
    'Vì môi trường xanh, xây dựng 08 mô hình gồm: chợ sạch, ngõ xanh.',
  ])('%s', (sentence) => {
    expect(claimed(sentence)).toBe(8);
  });

  test.each([
    'Mỗi khu phố thực hiện 02 mô hình.',
    'Mọi thôn triển khai 02 mô hình.',
    'Mỗi thôn xây dựng 02 mô hình gồm: chợ sạch, ngõ xanh.',
    'M i thôn xây dựng 02 mô hình gồm: chợ sạch, ngõ xanh.',
    'Phấn đấu ít nhất có 02 mô hình.',
  ])('none: %s', (sentence) => {
    expect(claimed(sentence)).toBeUndefined();
  });

  test('in the word that the plan has for its models', () => {
    expect(claimed('Kế hoạch gồm 04 giải pháp.', 'Giải pháp')).toBe(4);
    expect(claimed('Kế hoạch gồm 04 giải pháp.')).toBeUndefined();
  });
});
