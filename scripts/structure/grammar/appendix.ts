import { fold } from '../../../src/vietnamese/fold.ts';
import { isCapitals } from './capitals.ts';
import { says, type LineRule } from './rule.ts';

const ALONE = /^phu luc(?:\s+(?:so\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h]))?\s*[.:]?$/;
/** "PHỤ LỤC I: DANH MỤC NHIỆM VỤ", all in capitals, begins an appendix too. */
const TITLED = /^phu luc(?:\s+(?:so\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h]))?\s*[.:–-]\s*\S/;

/** Whether a line begins an appendix. */
export const isAppendix = (text: string): boolean => {
  const folded = fold(text);
  return ALONE.test(folded) || (isCapitals(text) && TITLED.test(folded));
};

/** "Phụ lục 2", "PHỤ LỤC I: DANH MỤC": an appendix begins. */
export const appendix: LineRule = {
  id: 'appendix',
  name: 'Phụ lục',
  takes: ['PHỤ LỤC', 'Phụ lục I', 'Phụ lục số 02:', 'PHỤ LỤC III: DANH MỤC NHIỆM VỤ'],
  leaves: ['Phụ lục kèm theo Kế hoạch này.', 'Theo Phụ lục 1.', 'Phụ lục 1: các đơn vị gửi báo cáo'],
  read: (text) => says(isAppendix(text), 'phụ lục'),
};
