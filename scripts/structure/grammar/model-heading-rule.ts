import { readModelHeading } from './model-heading.ts';
import type { LineRule } from './rule.ts';

/** "5. Mô hình 24: …": a model begins. */
export const modelHeading: LineRule = {
  id: 'model-heading',
  name: 'Tên mô hình',
  takes: [
    '5. Mô hình 24: Khám bệnh bằng căn cước',
    'MÔ HÌNH SỐ 3. CHỢ KHÔNG TIỀN MẶT',
    'Mô hình 2: kể chuyện sách cho trẻ',
    'Mô hình II: Tủ thuốc chung',
    'MH 02: Cho mượn sách',
    'MH3. Thư viện xanh',
    'Mô hình thứ hai: Ngày thứ Bảy xanh',
    '[Mô hình 4] Xóm không rác',
  ],
  leaves: [
    'mô hình 5 theo kế hoạch',
    'Mô hình thứ hai của xã',
    'Mô hình điểm của xã',
    'MH 02 đã triển khai',
    'Mô hình 5 (năm 2024)',
  ],
  read: (text) => {
    const heading = readModelHeading(text);
    return heading && `số ${heading.number}`;
  },
};
