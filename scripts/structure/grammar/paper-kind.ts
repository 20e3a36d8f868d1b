import { fold } from '../../../src/vietnamese/fold.ts';
import { isCapitals } from './capitals.ts';
import type { LineRule } from './rule.ts';

/** The names of kinds of papers, folded, as their type line prints them. */
const PAPER_KINDS: Readonly<Record<string, string>> = {
  'ke hoach': 'kế hoạch',
  'ke hoach lien nganh': 'kế hoạch',
  'ke hoach lien tich': 'kế hoạch',
  'ke hoach phoi hop': 'kế hoạch',
  'huong dan lien nganh': 'hướng dẫn',
  'quy che phoi hop': 'quy chế',
  'chuong trinh': 'chương trình',
  'chuong trinh hanh dong': 'chương trình hành động',
  'phuong an': 'phương án',
  'de an': 'đề án',
  'huong dan': 'hướng dẫn',
  'quyet dinh': 'quyết định',
  'nghi quyet': 'nghị quyết',
  'bao cao': 'báo cáo',
  'thong bao': 'thông báo',
  'chi thi': 'chỉ thị',
  'to trinh': 'tờ trình',
  'cong dien': 'công điện',
  'quy che': 'quy chế',
  'quy dinh': 'quy định',
  'ket luan': 'kết luận',
  'giay moi': 'giấy mời',
  'bien ban': 'biên bản',
  'nghi dinh': 'nghị định',
  'thong tu': 'thông tư',
  'dieu le': 'điều lệ',
  'noi quy': 'nội quy',
};

/** The kind of paper that a type line prints, null where a line is none. */
export function paperKindOf(text: string): string | null {
  if (!isCapitals(text)) return null;
  return (
    PAPER_KINDS[
      fold(text)
        .replace(/[^a-z]+/g, ' ')
        .trim()
    ] ?? null
  );
}

/** "KẾ HOẠCH", "TỜ TRÌNH": the line that says what a paper is. */
export const paperKind: LineRule = {
  id: 'paper-kind',
  name: 'Loại văn bản',
  takes: ['KẾ HOẠCH', 'QUYẾT ĐỊNH:', 'TỜ TRÌNH', 'CHƯƠNG TRÌNH HÀNH ĐỘNG'],
  leaves: ['Kế hoạch', 'KẾ HOẠCH TRIỂN KHAI ĐỀ ÁN 06', 'KẾ HOẠCH SỐ 5'],
  read: paperKindOf,
};
