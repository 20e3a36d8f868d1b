import { slugOf } from '../../../../src/domain/ids.ts';
import type { UnitLexicon } from './lexicon.ts';
import { readUnitList, type NamedUnit } from './list.ts';

/** Units whose names say what fields they have charge of: "Sở Xây dựng", to which "và Giao thông" may belong. */
const OF_FIELDS = /^(?:sở|phòng|ban|bộ|trung tâm|công chức|bộ phận)\s/iu;
/** A name that ends with its level is at its end: "Phòng Nội vụ xã". */
const AT_END = /\s(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh)$/iu;
/** Words for people and groups that do something and have no name of their own. */
const GROUP =
  /^(?:(?:các|những)\s+)?(?:nhóm|hộ(?! tịch)|người|cán bộ|công chức|viên chức|giáo viên|nhân dân|bà con|dân quân|lực lượng|gia đình|cộng tác viên|hội viên|đoàn viên|chủ hộ|chủ cơ sở|tiểu thương|già làng|nghệ nhân)(?!\p{L})/iu;
/** "đồng chí Nguyễn Văn A", "Chủ tịch UBND xã": a person, and no field of an office. */
const PERSON =
  /^(?:đồng chí|đ\/c|ông|bà|anh|chị|(?:phó|trưởng|chánh|giám đốc|chủ tịch|bí thư|hiệu trưởng|kế toán|cán bộ)(?!\p{L}))/iu;
/** A field of an office as it is printed, "Dân tộc"; names of people and places go on with a capital. */
const FIELD = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,6}$/u;
const JOINT = /\s*,\s*(?:và\s+)?|\s+và\s+|\s*&\s*/u;

/**
 * The units of a list, as `readUnitList` reads them, and what that leaves behind a name: the rest of an office whose
 * name the vocabulary knows in part ("Sở Xây dựng và Giao thông" is no "Sở Xây dựng"), which keeps its printed name, and
 * groups without a name ("nhóm nòng cốt số hóa"), which are told by their own words.
 */
export function readWholeList(printed: string, lexicon: UnitLexicon): NamedUnit[] {
  return printed
    .normalize('NFC')
    .split(/\n|;/)
    .flatMap((line) => wholeLine(line.replace(/\s+/g, ' '), lexicon));
}

const ONLY_JOINT = new RegExp(`^(?:${JOINT.source})$`, 'u');
/** A group of more words is a sentence. */
const MOST_WORDS = 8;
/** Longer lines are no cell, in UTF-16 units. */
const LONGEST = 600;

function wholeLine(line: string, lexicon: UnitLexicon): NamedUnit[] {
  if (line.length > LONGEST) return readUnitList(line, lexicon);
  const units: NamedUnit[] = [];
  let from = 0;
  for (const unit of readUnitList(line, lexicon)) {
    const start = line.indexOf(unit.name, from);
    if (start < from) return readUnitList(line, lexicon);
    addRest(units, line.slice(from, start), line);
    units.push(unit);
    from = start + unit.name.length;
  }
  addRest(units, line.slice(from), line);
  return units;
}

/** Adds what stands behind the last unit and before the next one. */
function addRest(units: NamedUnit[], rest: string, line: string): void {
  for (const part of rest.replace(/[.\s]+$/, '').split(JOINT)) {
    const words = part.trim();
    const last = units.at(-1);
    if (words === '' || last === undefined) continue;
    const start = line.lastIndexOf(last.name);
    const end = start + last.name.length;
    const at = line.indexOf(words, end);
    if (!ONLY_JOINT.test(line.slice(end, at))) continue;
    const whole = line.slice(start, at + words.length);
    if (GROUP.test(words) && words.split(' ').length <= MOST_WORDS && !/[():]/.test(words))
      units.push({ unit: slugOf(words), name: words });
    else if (FIELD.test(words) && !PERSON.test(words) && OF_FIELDS.test(last.name) && !AT_END.test(last.name))
      units[units.length - 1] = { unit: slugOf(whole), name: whole };
  }
}
