import type { FieldId } from '../../../src/domain/fields.ts';
import { capitalised } from '../../../src/vietnamese/capitalised.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelReader } from './labels.ts';
import { readMarker } from './markers.ts';
import { readModelHeading } from './model-heading.ts';

/** "Công trình 1: …", "2. PHẦN VIỆC SỐ 02. …": one to three words and a number that a mark parts from a title. */
const COUNTED =
  /^(\p{Lu}[\p{L}\p{M}]*(?:\s[\p{L}\p{M}]+){0,2}?)\s+(?:(?:số|SỐ)\s+)?0?(\d{1,2})\s*[:.](?=\s|$)/u;
/** What counts parts of a paper, of a year or of a table, and no items; "Nhiệm vụ 1: …" are tasks. Folded. */
const FRAME =
  /^(?:giai doan|buoc|dot|quy|tuan|thang|ngay|nam|phan|chuong|muc|dieu|khoan|diem|phu luc|bang|bieu|hinh|so|nhom|to|cum|thon|ap|ban|khu|lop|truong hop|phuong an|vi du|ghi chu|ket luan|nhiem vu|viec(?! lam)|cong viec|hoat dong|chi tieu|can cu)(?![a-z])(?! viec(?![a-z]))/;
/** Marks of Markdown before a heading. */
const MARKUP = /^[#*_\s]+/;
/** Fewer items show no count, fewer fields no form that all are filled in by. */
const FEWEST_ITEMS = 2;
const FEWEST_FIELDS = 2;

interface Item {
  number: number;
  at: number;
}

/**
 * The word by which a plan calls its items: the first of its programme's words that two headings have; else the word by
 * which it plainly counts items; else the programme's first.
 *
 * @param lines the lines of the plan
 * @param words the programme's words, the usual one first
 */
export function itemWordOf(lines: readonly string[], words: readonly string[], label: LabelReader): string {
  const folded = lines.map((line) => fold(line.slice(0, 40)).trim());
  const heads = (word: string): number => {
    const numbered = new RegExp(`^(?:\\d{1,2}[.)] *)?${fold(word)} \\d{1,3} ?[:.]`);
    return folded.filter((line) => numbered.test(line)).length;
  };
  return words.find((word) => heads(word) > 1) ?? countedWord(lines, label) ?? words[0] ?? 'Mô hình';
}

/**
 * The word by which a plan counts its items though no programme knows it: its headings count from 1, and below most of
 * them the same fields are told. Null where no word shows so.
 *
 * @param lines the lines of the plan
 */
function countedWord(lines: readonly string[], label: LabelReader): string | null {
  const counted = new Map<string, Item[]>();
  lines.forEach((line, at) => {
    const plain = line.trim().replace(MARKUP, '');
    const marker = readMarker(plain);
    const found = COUNTED.exec(marker?.kind === 'task' ? plain : plain.slice(marker?.length ?? 0));
    if (!found || FRAME.test(fold(found[1]!))) return;
    const word = capitalised(found[1]!.toLocaleLowerCase('vi'));
    counted.set(word, [...(counted.get(word) ?? []), { number: Number(found[2]), at }]);
  });
  for (const [word, items] of counted)
    if (countsThrough(items) && tellsFields(lines, items, label) && !hasModels(lines)) return word;
  return null;
}

const countsThrough = (items: readonly Item[]): boolean =>
  items.length >= FEWEST_ITEMS && items.every(({ number }, at) => number === at + 1);

/** Whether at least two fields are told below more than half of the items. */
function tellsFields(lines: readonly string[], items: readonly Item[], label: LabelReader): boolean {
  const told = new Map<FieldId, number>();
  items.forEach(({ at }, index) => {
    for (const field of fieldsOf(lines.slice(at + 1, items[index + 1]?.at ?? at + LONGEST_ITEM), label))
      told.set(field, (told.get(field) ?? 0) + 1);
  });
  return [...told.values()].filter((times) => times * 2 > items.length).length >= FEWEST_FIELDS;
}
/** The last item ends somewhere within so many lines. */
const LONGEST_ITEM = 30;

/** The fields whose labels begin these lines. */
function fieldsOf(lines: readonly string[], label: LabelReader): Set<FieldId> {
  return new Set(
    lines.flatMap((line) => {
      const plain = line.trim().replace(MARKUP, '').replaceAll('**', '');
      const found = label(plain.slice(readMarker(plain)?.length ?? 0), true);
      return found?.colon ? [found.field] : [];
    }),
  );
}

/** Whether the plan has models by the usual word: then another one counts something else. */
const hasModels = (lines: readonly string[]): boolean =>
  lines.some((line) => readModelHeading(line.trim().replace(MARKUP, '')) !== null);
