import { fold } from '../../../src/vietnamese/fold.ts';
import { isCapitals } from './capitals.ts';
import { says, type LineRule } from './rule.ts';

const FOR_WHOM = /^(?:(?:tm|kt|tuq|tl|q)\s?\.|[tk]\/[mt])\s?\S/;
const SIGNER =
  /^(?:tm|kt|tuq|tl|q)\s?\.|^[tk]\/[mt]\s|^(?:pho )?(?:chu tich|bi thu|to truong|truong (?:ban|phong|cong an|tram|doan|thon)|(?:tong )?giam doc|chanh (?:van phong|thanh tra|an)|thu truong|bo truong|(?:chi )?cuc truong|vien truong|hieu truong|chi huy truong|hat truong|doi truong|thu tuong)\b/;

/** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC": somebody signs for somebody else, wherever it stands. */
export const signsFor = (text: string): boolean => isCapitals(text) && FOR_WHOM.test(fold(text));
/** The title of who signs, in capitals. */
export const isSigner = (text: string): boolean => isCapitals(text) && SIGNER.test(fold(text));

/** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH": the signature below a paper. */
export const signature: LineRule = {
  id: 'signature',
  name: 'Chức vụ người ký',
  takes: [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'CHỦ TỊCH',
    'GIÁM ĐỐC',
    'Q. CHÁNH VĂN PHÒNG',
  ],
  leaves: ['Chủ tịch Ủy ban nhân dân xã chịu trách nhiệm.', 'CHỈ TIÊU NĂM 2025'],
  read: (text) => says(signsFor(text) || isSigner(text), 'người ký'),
};
