import { fold } from '../../../src/vietnamese/fold.ts';
import { readMarker } from './markers.ts';
import { says, type LineRule } from './rule.ts';

const TARGETS = /^(?:cac )?(?:muc tieu|chi tieu)\b(?!.*\b(?:nhiem vu|giai phap)\b)/;

/** Whether a heading, without its number, is one of what is to be reached, not to be done. */
export const headsTargets = (text: string): boolean => TARGETS.test(fold(text));

/** "a) Mục tiêu", "II. CHỈ TIÊU": what stands below is nobody's task. */
export const targetHeading: LineRule = {
  id: 'target-heading',
  name: 'Mục tiêu, chỉ tiêu',
  takes: ['a) Mục tiêu', 'II. CHỈ TIÊU CỤ THỂ', '1.1. Mục tiêu đến năm 2030', 'Các chỉ tiêu'],
  leaves: ['II. CHỈ TIÊU, NHIỆM VỤ', '- Mục tiêu: 100% hồ sơ trực tuyến.', 'I. MỤC ĐÍCH, YÊU CẦU'],
  read: (text) => {
    const heading = text.slice(readMarker(text)?.length ?? 0);
    return says(headsTargets(heading) && !/:\s*\S/.test(heading), 'mục tiêu');
  },
};
