import type { Role } from '../../../src/domain/reading.ts';
import { fold } from '../../../src/vietnamese/fold.ts';

/** "Đơn vị chủ trì/phối hợp", "Chủ trì, phối hợp": one label or column for both. */
const SHARED = /chu tri\s*(?:[/,;&-]|va)\s*(?:(?:don vi|co quan|bo phan)\s+)?phoi hop/;

/**
 * Who leads and who works with them, where one label stands for both: the first name leads, what stands behind "/", ";"
 * or on the next line works with it. A name alone leads.
 *
 * @returns null where the label is none of that kind, or the text itself says who leads
 */
export function partsOfSharedLabel(label: string, text: string): { role: Role; text: string }[] | null {
  if (!SHARED.test(fold(label)) || /chủ\s+trì|phối\s+hợp/iu.test(text)) return null;
  const [lead, ...others] = text.split(/\s*[/;\n]\s*/).filter((part) => part !== '');
  if (lead === undefined) return null;
  return [
    { role: 'lead', text: lead },
    ...others.map((part) => ({ role: 'coordinating' as const, text: part })),
  ];
}
