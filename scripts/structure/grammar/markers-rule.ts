import { isBullet, isNumbered, readMarker } from './markers.ts';
import type { LineRule } from './rule.ts';

/** "III.", "1.2.", "a)", "(1)", "Điều 5.": the number or letter that a paragraph begins with. */
export const numbered: LineRule = {
  id: 'number',
  name: 'Mục đánh số',
  takes: [
    'III. NHIỆM VỤ',
    '1.2. Thành lập tổ',
    'a) Công an xã',
    '(1) Rà soát',
    'Điều 5. Hiệu lực',
    'Ill. TỔ CHỨC',
    'Chương II',
  ],
  leaves: ['1.200 người', '30/12/2024', 'V/v triển khai', '06. Quá trình', 'Điều 5 của Quyết định'],
  read: (text) => {
    const marker = readMarker(text);
    return marker && isNumbered(marker.kind) ? `${marker.kind} ${marker.value}` : null;
  },
};

/** "-", "+", "•": the bullet that a paragraph begins with. */
export const bulleted: LineRule = {
  id: 'bullet',
  name: 'Gạch đầu dòng',
  takes: [
    '- Mục tiêu',
    '+ Công an xã',
    '• Trạm Y tế',
    '‐ Thời gian: Quý II/2024',
    '→ Rà soát',
    '❖ Công an xã',
    'o Trạm Y tế',
    'Ø Đoàn xã',
  ],
  leaves: ['- 2 -', '-----', 'Tài chính - Kế hoạch', '▯ Mục tiêu', 'o nhiễm môi trường'],
  read: (text) => {
    const marker = readMarker(text);
    return marker && isBullet(marker.kind) ? marker.kind : null;
  },
};
