import { fold } from '../../../src/vietnamese/fold.ts';
import { isCapitals } from './capitals.ts';
import { says, type LineRule } from './rule.ts';

/** "Phụ lục", with the number, "02/KH" or the roman one, that it may have. */
const NAMED = '^phu luc(?:\\s+(?:so\\s+)?(?:\\d{1,2}[a-h]?(?:\\/[a-z-]{2,12})?|[ivx]{1,4}|[a-h]))?';
/** Alone, or "kèm theo", or with what it belongs to in brackets; a sentence goes on otherwise. */
const ALONE = new RegExp(`${NAMED}(?:\\s+kem theo)?\\s*[.:]?$|${NAMED}(?:\\s+kem theo)?\\s*\\([^()]*\\)?$`);
/** In capitals any words may stand behind it: "PHỤ LỤC I: DANH MỤC NHIỆM VỤ". */
const TITLED = /^phu luc(?![a-z])/;

/** Whether a line begins an appendix. */
export const isAppendix = (text: string): boolean => {
  const folded = fold(text);
  return ALONE.test(folded) || (TITLED.test(folded) && isCapitals(text));
};

/** "Phụ lục 2", "PHỤ LỤC I: DANH MỤC": an appendix begins. */
export const appendix: LineRule = {
  id: 'appendix',
  name: 'Phụ lục',
  takes: [
    'PHỤ LỤC',
    'Phụ lục I',
    'Phụ lục số 02:',
    'PHỤ LỤC III: DANH MỤC NHIỆM VỤ',
    'PHỤ LỤC KÈM THEO',
    'PHỤ LỤC BẢNG PHÂN CÔNG',
    'Phụ lục 01/KH',
    'Phụ lục kèm theo',
    'Phụ lục 2 (Kèm theo Kế hoạch số 7/KH-UBND)',
  ],
  leaves: [
    'Phụ lục kèm theo Kế hoạch này.',
    'Theo Phụ lục 1.',
    'Phụ lục 1: các đơn vị gửi báo cáo',
    'Phụ lục (nếu có) gửi kèm báo cáo.',
  ],
  read: (text) => says(isAppendix(text), 'phụ lục'),
};
