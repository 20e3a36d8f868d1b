import type { Role } from '../../../src/domain/reading.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelWords } from './label-words.ts';

/**
 * Who leads and who works with them, where one label stands for both ("Đơn vị chủ trì/phối hợp"): the first name leads,
 * what stands behind "/", ";" or on the next line works with it. A name alone leads.
 *
 * @returns null where the text itself says who leads
 */
export function leadAndOthers(text: string): { role: Role; text: string }[] | null {
  if (/chủ\s+trì|phối\s+hợp/iu.test(text)) return null;
  const [lead, ...others] = text.split(/\s*[/;\n]\s*/).filter((part) => part !== '');
  if (lead === undefined) return null;
  return [
    { role: 'lead', text: lead },
    ...others.map((part) => ({ role: 'coordinating' as const, text: part })),
  ];
}

/** The same for the text behind a label; null, too, where the label is none of that kind. */
export const partsOfSharedLabel = (
  label: string,
  text: string,
  words: LabelWords,
): { role: Role; text: string }[] | null =>
  words.leadAndOthers.test(fold(label)) ? leadAndOthers(text) : null;
