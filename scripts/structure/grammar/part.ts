import { says, type LineRule } from './rule.ts';

/** "Phần III", "PHẦN THỨ NHẤT", alone or with the name of the part behind it. */
export const PART =
  /^(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?(?:[IVX]{1,4}|[A-H]|\d|nhất|hai|ba|tư|năm|sáu|NHẤT|HAI|BA|TƯ|NĂM|SÁU)(?:\s*[:.–-]\s*[^\p{Ll}]+)?$/u;

/** The heading of a part of the paper. */
export const part: LineRule = {
  id: 'part',
  name: 'Phần',
  takes: ['Phần III', 'PHẦN THỨ NHẤT', 'PHẦN II: NHIỆM VỤ'],
  leaves: ['Phần mềm quản lý hộ tịch', 'Phần thứ hai của Kế hoạch nêu nhiệm vụ.'],
  read: (text) => says(PART.test(text), 'phần'),
};
