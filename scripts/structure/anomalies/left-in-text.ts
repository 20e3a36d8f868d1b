import type { Anomaly, Section } from '../../../src/domain/plan.ts';
import type { Block } from '../../../src/domain/reading.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { readMarker } from '../grammar/markers.ts';
import { readDeadlines } from '../values/deadline/index.ts';
import { unitLexicon } from '../values/unit/lexicon.ts';
import { isUnitName } from '../values/unit/list.ts';
import { linesIn, quoted, type AnomalyInput, type PlanToCheck } from './input.ts';

/** Sections that hold nobody's duties: what leads up to them, who gets the paper, notes, what no reader placed. */
const OTHER = /^(?:mo-dau|noi-nhan|chu-thich|con-lai)/;
/** Words of a duty before its date: "trước ngày …", "hoàn thành trong …". */
const DUE = /(?<!\p{L})(?:trước|xong|hoàn thành|chậm nhất|thời hạn|đến hết)(?!\p{L})/iu;
/** A heading that says that models are listed below it, folded. */
const LISTS_MODELS =
  /(?:danh muc|danh sach|cac|noi dung)\s+(?:cac\s+)?mo hinh\b|\bmo hinh (?:trien khai|thuc hien|diem)\b/;
/** A longer point is no single duty. */
const LONGEST_POINT = 2000;
/** Longer words before a colon are a sentence. */
const LONGEST_UNIT = 120;

/**
 * What stayed text though it reads like what a plan gives out: a heading that lists models in a plan of which no model
 * was read; a point with a date, or given to a unit, that is no task; a heading of a unit whose points are none.
 */
export function findLeftInText(input: AnomalyInput): Anomaly[] {
  const { plan } = input;
  // In a plan of models its other duties stay text; a report tells what was done.
  if (plan.models.length > 0 || plan.paper === 'báo cáo') return [];
  const lexicon = unitLexicon(input.vocabulary);
  const isUnit = (text: string): boolean => isUnitName(text, lexicon);
  const targets = new Set(plan.targets.map(({ lines }) => lines[0]));
  const sections = plan.sections
    .filter(({ path }) => !OTHER.test(path))
    .flatMap((section) => {
      const listed = headsNoModel(section, input);
      const left = dutiesOf(section, { plan, isUnit }).filter(({ lines }) => !targets.has(lines[0]));
      return left.length === 0 ? listed : [...listed, dutyLeft(left, input)];
    });
  return [...countedItems(input), ...sections];
}

/** "Công trình 1: …", "- Việc làm số 2. …" at the beginning of a line: a word, its number, a mark, a text. */
const ITEM =
  /^\s*(?:[-–+*•]\s*|\d{1,2}[.)]\s*)?(\p{Lu}\p{L}{1,10}(?:\s\p{L}{1,10}){0,3})\s+(?:số\s+)?0?(\d{1,2})\s?[:.–-]\s+\S/u;
/** Words that count parts of a paper, times, what is asked for, or what is read anyway, folded. */
const OTHER_WORD =
  /^(?:dieu|chuong|phan|muc|khoan|diem|phu luc|bieu|bang|hinh|mau|trang|giai doan|dot|lan|buoc|ky|nhom|thang|quy|nam|ngay|tuan|nhiem vu|noi dung|thon|to|khu pho|khu|ap|xom|quan|phuong|so|muc tieu|chi tieu|tieu chi|yeu cau|nguyen tac|truong hop|phuong an|cau|cau hoi|ghi chu|ca|phien|doan|doi|cum|lop|khoi|bai|vong|loai|cap)$/;

/** Items that a text counts in a word of its own, of which none was read as a model. */
function countedItems({ repaired }: AnomalyInput): Anomaly[] {
  const found = repaired.lines.flatMap(({ number, text }) => {
    // "Việc 1: …" is the mark of a task.
    if (readMarker(text.trim().replace(/^[-–+*•]\s*/, ''))?.kind === 'task') return [];
    const [, word = '', count = ''] = ITEM.exec(text.slice(0, LONGEST_UNIT)) ?? [];
    return word === '' || OTHER_WORD.test(fold(word)) ? [] : [{ word, count: Number(count), number }];
  });
  return [...Map.groupBy(found, ({ word }) => fold(word)).values()].flatMap((items): Anomaly[] => {
    const counts = items.every(({ count }, at) => count === at + 1);
    if (items.length < 2 || !counts) return [];
    const { word } = items[0]!;
    const message = `Văn bản đánh số “${word} 1” đến “${word} ${items.length}”, nhưng không đọc mục nào thành mô hình.`;
    return [
      { kind: 'unread', lines: items.map(({ number }) => number), message, values: [word], model: null },
    ];
  });
}

function headsNoModel({ heading, lines }: Section, { repaired }: AnomalyInput): Anomaly[] {
  if (!LISTS_MODELS.test(fold(heading))) return [];
  const message = `Mục ${quoted(heading)} nêu mô hình, nhưng không đọc được mô hình nào trong văn bản.`;
  return [
    { kind: 'unread', lines: linesIn(repaired, [lines[0], lines[0]]), message, values: [], model: null },
  ];
}

interface DutyContext {
  plan: PlanToCheck;
  isUnit: (text: string) => boolean;
}

/** The points of a section that are duties by what they say. */
function dutiesOf(section: Section, { plan, isUnit }: DutyContext): Block[] {
  const { blocks, heading } = section;
  const points = blocks.filter(({ bullet }) => bullet !== null);
  const found = points.filter(({ text }) => isDue(text) || isUnit(unitBefore(text)));
  if (found.length > 0) return found;
  const given = heading.replace(/^Điều\s+\d+\.\s*/u, '').replace(/\s*:$/, '');
  return points.length > 1 && isUnit(given) && !hasTasks(section, plan) ? points : [];
}

const isDue = (text: string): boolean =>
  text.length < LONGEST_POINT &&
  DUE.test(text) &&
  readDeadlines(text).some(({ kind }) => /^(?:date|month|quarter|range)$/.test(kind));

/** What stands before the colon of a point, empty where nothing does. */
function unitBefore(text: string): string {
  const colon = text.indexOf(':');
  return colon > 3 && colon < LONGEST_UNIT && text.length > colon + 8 ? text.slice(0, colon) : '';
}

/** Whether tasks stand below the heading of a section. */
const hasTasks = ({ path }: Section, { tasks }: PlanToCheck): boolean =>
  tasks.some((task) => task.path.startsWith(path));

function dutyLeft(left: readonly Block[], { repaired }: AnomalyInput): Anomaly {
  const others = left.length > 1 ? ` (và ${left.length - 1} ý nữa)` : '';
  return {
    kind: 'unread',
    lines: linesIn(repaired, ...left.map(({ lines }) => lines)),
    message: `Đoạn ${quoted(left[0]!.text)}${others} giống một việc được giao, nhưng được giữ như văn bản chứ không đọc thành nhiệm vụ.`,
    values: [],
    model: null,
  };
}
