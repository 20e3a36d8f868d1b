import type { FieldId } from '../../../src/domain/fields.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { literal } from './literal.ts';

/** Fields of units whose labels are made of a word for the role and of words that say nothing more. */
type RoleField = Extract<FieldId, 'lead' | 'coordinating' | 'supporting'>;
const FIELDS: readonly RoleField[] = ['lead', 'coordinating', 'supporting'];

/** What a label with the word of a role is: its field, and whether its words alone make it a label. */
export interface RoleLabel {
  field: RoleField;
  /** "Phòng chủ trì"; "Chủ trì, tham mưu" and "Giao chủ trì" are verbs, and labels only before the name of somebody. */
  sure: boolean;
}

/** Words for whoever it is, folded: "phòng, ban", "cán bộ". Names say more: "Đoàn xã chủ trì" is no label. */
const WHO =
  '(?:cac|co quan|don vi|bo phan|phong|ban|nganh|so|to|doi|hoi|nhom|doan the|nguoi|can bo|cong chuc|vien chuc|' +
  'chuyen vien|dong chi|lanh dao|thu truong|ca nhan|tap the|to chuc|thanh vien|luc luong|dia phuong)';
/** That it is given to somebody, folded. */
const GIVEN =
  '(?:phan cong|duoc phan cong|giao|duoc giao|duoc|nhiem vu|trach nhiem|chiu trach nhiem|truc tiep|dung dau|lam)';
/** What there is to do with the role, or how far it goes, folded. */
const DOES =
  '(?:thuc hien|trien khai|tham muu|theo doi|tong hop|dieu phoi|xay dung|to chuc|don doc|chi dao|huong dan|bao cao|' +
  'kiem tra|quan ly|van hanh|chinh|chung)';
const AND = '(?:\\s*[,/&-]\\s*|\\s+va\\s+|\\s+)';

/** Reads a folded label of which the vocabulary has the word of the role alone: "phong chu tri", "giao phu trach". */
export function roleLabelReader(entries: Vocabulary['columnWords']): (folded: string) => RoleLabel | null {
  const roles = FIELDS.flatMap((field) => {
    const words = entries
      .filter((entry) => entry.field === field && entry.begins === undefined && entry.as === undefined)
      .flatMap(({ holds = [] }) => holds)
      .map((word) => literal(fold(word)));
    return words.length > 0 ? [{ field, word: `(?:${words.join('|')})` }] : [];
  });
  const any = `(?:${roles.map(({ word }) => word).join('|') || '(?!)'})`;
  const label = new RegExp(
    `^(${WHO}(?![a-z])${AND})?(?:(?:${WHO}|${GIVEN})${AND}){0,5}${any}(?:${AND}(?:${any}|${DOES})){0,3}$`,
  );
  return (folded) => {
    const found = label.exec(folded);
    const role = found && roles.find(({ word }) => new RegExp(`(?<![a-z])${word}(?![a-z])`).test(folded));
    return role ? { field: role.field, sure: found[1] !== undefined } : null;
  };
}
