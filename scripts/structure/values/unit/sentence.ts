import type { Role } from '../../../../src/domain/reading.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import type { LabelWords } from '../../grammar/label-words.ts';
import type { UnitLexicon } from './lexicon.ts';
import { readUnitList, type NamedUnit } from './list.ts';
import { findMentions, type Mention } from './mentions.ts';

export interface UnitInRole extends NamedUnit {
  role: Role;
}

/** Units that a sentence names side by side, and what stands around them in their clause, folded. */
interface Chain {
  units: NamedUnit[];
  before: string;
  after: string;
  /** Nothing but a semicolon parts it from the chain before: it may be the same list. */
  continues: boolean;
}

/** Between two units that act together: ", ", " và ", " thuộc ", also "(chính), các ". */
const TOGETHER =
  /^\s*(?:\([^)]{0,60}\)\s*)?(?:,|va|cung|cung voi|,\s*va|thuoc|[-\u2013/])?\s*(?:cac|cung|cung voi|voi)?\s*$/;

// "Công an thị xã chủ trì", "… theo lĩnh vực quản lý thực hiện việc chủ trì": a few words may stand between, but
// no comma, and none that makes another unit the leader ("báo cáo cơ quan chủ trì", "do … chủ trì").
const LEADS =
  /^\s*(?:\([^)]{0,60}\))?\s*(?:la (?:don vi|co quan|dau moi) |(?:(?!phoi hop|do |cua |co quan |don vi )[a-z]{1,7} ){0,8}?)chu tri(?![a-z])/;
/** "Phòng Y tế: Chủ trì, phối hợp …", of the unit that begins the clause. */
const LEADS_AFTER_MARK = /^\s*[,:]\s*chu tri(?![a-z])/;
const WITH_OTHERS =
  /^\s*[,:]?\s*(?:(?:co trach nhiem|chiu trach nhiem|tich cuc|chu dong|thuong xuyen|tiep tuc) ){0,2}phoi hop(?![a-z])/;
const SUPPORTS = /^\s*[,:]?\s*ho tro(?![a-z])/;
const AFTER_WITH =
  /(?<![a-z])phoi hop(?: chat che)?(?: thuc hien)?(?: voi| cung|\s*:)?(?: cac| luc luong)?\s*$/;
const GIVEN = /(?<![a-z])(?:giao|phan cong|chi dao)(?: nhiem vu)?(?: cho)?(?: luc luong)?\s*$/;
/** A unit that acts begins its clause: "hướng dẫn của Văn phòng UBND huyện, phối hợp …" is not the office's act. */
const BEGINS = /(?:^[^a-z]*|[,:]\s*)$/;

/**
 * The units of an assignment with their roles: "Công an thị xã chủ trì, phối hợp phòng Y tế, các doanh nghiệp …"
 * gives a lead and two coordinating ones.
 *
 * Only units that act are returned: one that stands elsewhere in the sentence ("hướng dẫn của Bộ Công an")
 * has no role. A unit that begins a sentence and neither leads nor works with others is implementing.
 */
export function readUnitSentence(printed: string, lexicon: UnitLexicon): UnitInRole[] {
  const text = printed.normalize('NFC').replace(/\s+/g, ' ');
  return sentencesOf(text).flatMap((sentence) => readSentence(sentence, lexicon));
}

/** An abbreviation's point ("TP.Thanh Hóa") has no blank after it. */
const sentencesOf = (text: string): string[] => text.split(/\.(?=\s|$)/u);

function readSentence(sentence: string, lexicon: UnitLexicon): UnitInRole[] {
  const found: UnitInRole[] = [];
  let last: Role | null = null;
  for (const chain of chainsOf(sentence, findMentions(sentence, lexicon))) {
    const own = roleOf(chain, lexicon.labels);
    // "phối hợp với Trung tâm …; Sở Tài chính, Sở Nội vụ": the list goes on, it is no new clause.
    const role: Role | null =
      chain.continues && own === 'implementing' && last === 'coordinating' ? last : own;
    if (role !== null) found.push(...chain.units.map((unit) => ({ ...unit, role })));
    last = role;
  }
  return found.some(({ role }) => role === 'lead') ? found : [...unknownLead(sentence, lexicon), ...found];
}

function chainsOf(sentence: string, mentions: readonly Mention[]): Chain[] {
  const folded = fold(sentence);
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    if (last && TOGETHER.test(folded.slice(last.end, mention.start))) groups.at(-1)!.push(mention);
    else groups.push([mention]);
  }
  return groups.map((group, index) => {
    const next = groups[index + 1]?.[0];
    const previous = groups[index - 1]?.at(-1);
    const between = folded.slice(previous?.end ?? 0, group[0]!.start);
    return {
      units: group.map(({ slug, start, end }) => ({ unit: slug, name: sentence.slice(start, end).trim() })),
      before: between.slice(between.lastIndexOf(';') + 1),
      after: folded.slice(group.at(-1)!.end, next?.start ?? folded.length).replace(/;.*$/s, ''),
      continues: previous !== undefined && /^\s*;\s*$/.test(between),
    };
  });
}

/** The first that fits: a leader is one however it is named, and who works with others is no mere doer. */
function roleOf({ before, after }: Chain, { endsWithLead }: LabelWords): Role | null {
  if (LEADS.test(after) || endsWithLead.test(before)) return 'lead';
  if (AFTER_WITH.test(before)) return 'coordinating';
  const acts = BEGINS.test(before) || GIVEN.test(before);
  if (acts && LEADS_AFTER_MARK.test(after)) return 'lead';
  if (acts && WITH_OTHERS.test(after)) return 'coordinating';
  if (acts && SUPPORTS.test(after)) return 'supporting';
  return /^[^a-z]*$/.test(before) || GIVEN.test(before) ? 'implementing' : null;
}

/** A leader that the vocabulary does not know: all before "chủ trì" at the beginning of a sentence. */
function unknownLead(sentence: string, lexicon: UnitLexicon): UnitInRole[] {
  const match = /^[^\p{L}\d]*(?:(?:giao|do) )?(.{3,100}?) chủ trì(?!\p{L})/iu.exec(sentence);
  if (!match || /chủ trì|phối hợp/iu.test(match[1]!)) return [];
  return readUnitList(match[1]!, lexicon).map((unit) => ({ ...unit, role: 'lead' as const }));
}
