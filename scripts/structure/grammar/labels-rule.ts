import { readMarker } from './markers.ts';
import type { LineRule } from './rule.ts';

/** "- Thời gian thực hiện: …": the label of a field; which labels there are the vocabulary says. */
export const fieldLabel: LineRule = {
  id: 'label',
  name: 'Nhãn của một mục',
  takes: [
    '- Mục tiêu: Giảm giấy tờ.',
    'b) Đơn vị chủ trì: Công an xã',
    'Bộ phận tham mưu: Văn phòng',
    '- Mốc hoàn thành: 30/6/2025.',
    '- Hoàn thành: tháng 5 năm 2025.',
    '+ Giao: Công an xã',
    '- he công nhiệm vụ: Công an thị trấn chủ trì',
  ],
  leaves: [
    'Mục tiêu của xã là giảm nghèo.',
    'Phối hợp Ngân hàng mở tài khoản',
    'Thời gian qua, xã đã làm tốt',
    '- Hoàn thành: nâng cấp 12 máy tính',
    '+ Giao: 05 chỉ tiêu cho các thôn',
    '- làm tốt nhiệm vụ: giữ rừng',
    '- theo thời gian: sáng và chiều',
  ],
  read: (text, { label }) => {
    const marker = readMarker(text);
    return label(text.slice(marker?.length ?? 0), marker !== null)?.field ?? null;
  },
};
