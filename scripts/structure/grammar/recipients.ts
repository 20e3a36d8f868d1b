import { fold } from '../../../src/vietnamese/fold.ts';
import { says, type LineRule } from './rule.ts';

const RECIPIENTS = /^noi nhan\s*(?::|$)/;

/** Whether a line begins the list of those who get the paper; the signature may stand beside it. */
export const isRecipients = (text: string): boolean => RECIPIENTS.test(fold(text));

/** "Nơi nhận:": the closing of a paper begins. */
export const recipients: LineRule = {
  id: 'recipients',
  name: 'Nơi nhận',
  takes: ['Nơi nhận:', 'Nơi nhận', 'Nơi nhận:                         TM. ỦY BAN NHÂN DÂN'],
  leaves: ['Nơi nhận hồ sơ là Bộ phận Một cửa.', '- Nơi nhận kết quả: trụ sở xã.'],
  read: (text) => says(isRecipients(text), 'nơi nhận'),
};
