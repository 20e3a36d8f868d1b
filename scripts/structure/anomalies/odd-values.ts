import type { Anomaly, Model, Task } from '../../../src/domain/plan.ts';
import { taskName } from '../../../src/domain/task-name.ts';
import type { FieldId } from '../../../src/domain/fields.ts';
import type { Block, Reading } from '../../../src/domain/reading.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { literal } from '../grammar/literal.ts';
import { readMarker } from '../grammar/markers.ts';
import { TIME } from '../grammar/time.ts';
import { beginsLikeUnit } from '../grammar/unit-words.ts';
import { linesIn, quoted, type AnomalyInput } from './input.ts';

/** A title that another text ran into: a new sentence, a bullet in the middle, an open end, a time of its own. */
const RAN_INTO: readonly RegExp[] = [
  // "TP. Hồ Sen" is a name.
  /(?:;|(?<!(?<!\p{L})(?:\p{Lu}{1,2}|T[px]|ThS|PGS))\.)\s+\p{Lu}/u,
  // "Sáng - Xanh - Sạch - Đẹp" is one, too: what ran in has more words.
  /\s[-–]\s+(?=\S+(?:\s+[^\s–-]\S*){3})\p{Lu}|\s[+•]\s+\p{Lu}/u,
  /,$/,
  /\d{1,2}[/.]\d{1,2}[/.]20\d\d|(?<!\p{L})[Qq]uý [IVX1-4]{1,3}\s?[/-]\s?20|(?<!\p{L})[Tt]háng \d{1,2}\s?[/-]\s?20/u,
];
/** No title is longer. */
const LONGEST_TITLE = 600;
/** Fields that name units, and the one that names a time. */
const UNITS = ['lead', 'coordinating', 'implementers'] as const;

/**
 * Values that cannot be what they are called: an invariant of each kind, whichever way it was read. A title in which a
 * bracket stays open or another text begins, a time among units or a unit for a time, the heading of a part inside a
 * field, a unit that begins with a bullet, two models of one name.
 */
export function findOddValues(input: AnomalyInput): Anomaly[] {
  const { plan, repaired } = input;
  const small = plan.models.filter((model) => /^\p{Ll}/u.test(model.title) && !isPrintedSmall(model, input));
  // In a list of which most titles begin large a small letter is the rest of something.
  const torn = plan.models.length > 2 && small.length * 2 < plan.models.length ? new Set(small) : new Set();
  const titles = new Set<string>();
  const ofModels = plan.models.flatMap((model) => {
    const tell = (what: string, text: string, lines: Model['lines']): Anomaly => ({
      kind: 'unread',
      lines: linesIn(repaired, lines),
      message: `${what} của mô hình ${model.number} có thể đã đọc sai chỗ: ${quoted(text)}.`,
      values: [text],
      model: model.number,
    });
    const twice = titles.has(fold(model.title));
    titles.add(fold(model.title));
    const head: Model['lines'] = [model.lines[0], model.lines[0]];
    return [
      ...(twice || torn.has(model) || isOddTitle(model.title, input.vocabulary)
        ? [tell('Tên', model.title, head)]
        : []),
      ...oddReadings(model).map(({ text, lines }) => tell('Một mục', text, lines)),
    ];
  });
  return [...ofModels, ...plan.tasks.flatMap((task) => oddTask(task, input))];
}

/** "Mô hình 2: khám bệnh …": some papers print a small letter behind the mark of the heading. */
function isPrintedSmall({ title, lines }: Model, { repaired }: AnomalyInput): boolean {
  const line = repaired.lines[lines[0] - 1]?.text ?? '';
  const at = line.indexOf(title.slice(0, HEADING_START));
  return at > 0 && /\d\s*[)\]]?\s*[:.–-]\s*$/u.test(line.slice(Math.max(0, at - HEADING_START), at));
}
/** As much of a title as stands on its first line. */
const HEADING_START = 12;

const known = new WeakMap<Vocabulary, RegExp>();

/** Labels as they begin inside a text: "… Chủ trì … Thời gian …". */
function labelsInside(vocabulary: Vocabulary): RegExp {
  const found = known.get(vocabulary);
  if (found) return found;
  const words = vocabulary.fieldLabels
    .filter(({ field }) => field !== 'other')
    .flatMap(({ labels }) => labels)
    .map(literal);
  const pattern = new RegExp(`(?<=\\s)(?:${words.join('|')})(?=\\s|$)`, 'gu');
  known.set(vocabulary, pattern);
  return pattern;
}

/** The name of the column with the numbers of rows: it is no title. */
const COLUMN_NAME = /^(?:stt|so tt|so thu tu|tt(?= (?:ten|mo hinh|noi dung|nhiem vu|cong viec)\b|$))\b/;

function isOddTitle(whole: string, vocabulary: Vocabulary): boolean {
  const title = whole.slice(0, LONGEST_TITLE);
  if (title !== whole) return true;
  const outside = title.replace(/\([^()]*\)|["“][^"”]*["”]/g, '');
  if (COLUMN_NAME.test(fold(title)) || (title.match(labelsInside(vocabulary)) ?? []).length > 1) return true;
  return isOpen(title) || RAN_INTO.some((pattern) => pattern.test(outside));
}

/** "1) hộ nghèo; b) hộ cận nghèo": the mark of a point inside a text closes no bracket; "tháng 5)" is none. */
const POINT = /(?<=^|(?<!tháng|quý|năm|ngày|số|khoản)\s)(?:\d{1,2}|\p{L}|[ivx]{1,3})$/iu;

/** Whether a bracket is closed that was never opened, or the other way round; an ellipsis says that more follows. */
function isOpen(text: string): boolean {
  const [first = '', ...rest] = text.split(')');
  let before = first;
  let depth = opened(first);
  for (const piece of rest) {
    if (depth > 0) depth -= 1;
    else if (!POINT.test(before)) return true;
    depth += opened(piece);
    before = piece;
  }
  return depth > 0 && !text.endsWith('…');
}

const opened = (text: string): number => text.split('(').length - 1;

/** "Giai đoạn 1: tháng 3/2026": what has a time of its own. */
const STAGE = /(?:giai đoạn|đợt|bước|lần|vòng|kỳ|năm|quý|tháng)\s+[\dIVX/]+\s*:\s/giu;

/** The first odd reading of each field. */
function oddReadings({ fields }: Model): Reading[] {
  return (Object.entries(fields) as [FieldId, Reading[]][]).flatMap(([field, readings]) =>
    readings.filter((reading) => isOddReading(field, reading)).slice(0, 1),
  );
}

function isOddReading(field: FieldId, { blocks, items, text }: Reading): boolean {
  if (blocks.some(headsPart)) return true;
  const units = (UNITS as readonly string[]).includes(field);
  if (field === 'deadline')
    return isOpen(text) || items.some((item) => item.replace(STAGE, '').includes(': ') || isUnit(item));
  return units && (isOpen(text) || items.some((item) => TIME.test(fold(item))));
}

const isUnit = (item: string): boolean => beginsLikeUnit(item) && !/\d/.test(item);

/** "B. Giai đoạn 2", "III. TỔ CHỨC": the heading of a part of the paper. */
function headsPart({ bullet, text }: Block): boolean {
  const kind = readMarker(`${bullet === null ? '' : `${bullet} `}${text}`)?.kind ?? '';
  return /^(?:roman|capital|chapter|article)$/.test(kind);
}

function oddTask({ path, title, unit, lines }: Task, { repaired }: AnomalyInput): Anomaly[] {
  const oddUnit = unit !== null && (/^[^\p{L}\d"“(]/u.test(unit) || TIME.test(fold(unit)) || isOpen(unit));
  const odd = oddUnit ? unit : isOpen(title) || COLUMN_NAME.test(fold(title)) ? title : null;
  if (odd === null) return [];
  const what = odd === unit ? 'Đơn vị' : 'Tên';
  return [
    {
      kind: 'unread',
      lines: linesIn(repaired, lines),
      message: `${what} của nhiệm vụ ${taskName(path)} có thể đã đọc sai chỗ: ${quoted(odd)}.`,
      values: [odd],
      model: null,
    },
  ];
}
