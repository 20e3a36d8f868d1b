import type { FieldId } from '../../domain/fields.ts';
import { isMarked } from '../index/syllable.ts';
import { ask, type Query } from './query.ts';

/** What a query asks beside its topic. */
export interface Asked {
  /** The fields that answer it: of "ai chủ trì" the lead, of "khi nào" the deadline. */
  fields: FieldId[];
  /** The kind that a noun of the site names: "nhiệm vụ …", "mô hình …". */
  kind?: 'model' | 'task';
  /** Whether somebody is asked about who does something: "trạm y tế làm gì". */
  agent: boolean;
  /** Whether a topic was named: "mô hình về trường học". */
  about: boolean;
}

/** What a stretch of words says. */
type Said = Partial<Pick<Asked, 'kind' | 'agent'>> & { field?: FieldId; wordy?: true };

type Frame = readonly [RegExp, Said];

const WHO =
  '(?<!camera |cong nghe |tri tue )ai|(?:don vi|co quan|phong|so|bo phan|ban|noi|nguoi|can bo|cong chuc|luc luong)(?: nao| gi)';
const BEING = '(?: la| se| phai| can| duoc giao| duoc phan cong| chiu trach nhiem)?';
const MODELS = '(?:co )?(?:cac |nhung |tat ca |moi )?(?:mo hinh|sang kien)(?: nao| gi)?';
const TASKS = '(?:co )?(?:cac |nhung |tat ca |moi )?(?:nhiem vu|cong viec|viec|nv)(?: nao| gi)?';
const PAPERS = '(?:co )?(?:cac |nhung )?(?:ke hoach|van ban|tai lieu)(?: nao| gi)?';
const END_OF_TIME = '(?: xong| hoan thanh| het han| den han| ket thuc| phai xong)?';

/** Anywhere in a query: who does it. Base keys: a lone "y" is "i" ("quản lý", "kỳ", "quý"). */
const questions: readonly Frame[] = [
  [
    new RegExp(`(?:do |giao )?(?:${WHO})${BEING} (?:chu tri|phu trach|chiu trach nhiem|dau moi|quan li|lam)`),
    { field: 'lead' },
  ],
  [new RegExp(`(?:do )?(?:${WHO})${BEING} phoi hop`), { field: 'coordinating' }],
  [new RegExp(`(?:do )?(?:${WHO})${BEING} ho tro`), { field: 'supporting' }],
  [new RegExp(`(?:do )?(?:${WHO})${BEING} (?:thuc hien|trien khai)`), { field: 'implementers' }],
  [new RegExp(`(?:giao|phan cong)(?: viec)? cho (?:${WHO})`), { field: 'lead' }],
];

/** At the beginning of what is not yet explained. */
const before: readonly Frame[] = [
  [/(?:cho|xin|lam on cho) (?:em |toi |minh |anh |chi )?hoi/, {}],
  [/(?:toi|em|minh) (?:muon|can) (?:tim|hoi|biet|xem)/, {}],
  [/(?:tim|xem|tra cuu|tra) (?=\S+ \S)/, { wordy: true }],
  [/(?:danh sach|danh muc|liet ke|tong hop|thong ke)(?: cac| nhung)?/, {}],
  [/(?:noi dung|thong tin|quy dinh)(?: cua| ve)/, {}],
  [new RegExp(MODELS), { kind: 'model' }],
  [new RegExp(TASKS), { kind: 'task' }],
  [new RegExp(PAPERS), {}],
  [/(?:cho nao|o dau)(?: noi| ghi| co)?/, {}],
  [
    /(?:bao gio|khi nao|luc nao)(?: thi)?(?: phai)?(?: xong| hoan thanh| het han| den han)?/,
    { field: 'deadline' },
  ],
  [
    /(?:thoi han|thoi gian|han chot|han cuoi|tien do)(?: hoan thanh| thuc hien| trien khai)?/,
    { field: 'deadline' },
  ],
  [/han (?=cua|mo hinh|nhiem vu|chot|cuoi)(?:cua|chot|cuoi)?/, { field: 'deadline' }],
  [/(?:(?:da |bi |con )?(?:qua|tre|cham)|den|toi|het) han/, { field: 'deadline' }],
  [/(?:muc tieu|chi tieu)(?: cu the)?/, { field: 'objective' }],
  [/(?:don vi|co quan|bo phan) chu tri|dau moi|chu tri/, { field: 'lead' }],
  [/(?:don vi|co quan) phoi hop/, { field: 'coordinating' }],
  [/(?:cong cu|phan mem|nen tang) (?:cua|cho|nao cho|de lam)/, { field: 'tools' }],
  [/(?:ket qua|hieu qua) (?:cua|thuc hien|mo hinh)/, { field: 'outcome' }],
];

/** At the end of what is not yet explained. */
const after: readonly Frame[] = [
  [/(?:thi )?(?:phai |can )?(?:lam|thuc hien|trien khai|ap dung) (?:the nao|sao|nhu the nao|ra sao)/, {}],
  [/(?:thi )?(?:nhu the nao|ra sao|the nao)/, {}],
  [/la (?:gi|sao)/, {}],
  // The particle of a yes or no, and no end of "hàng không", "đường trên không".
  [/(?<!(?:hang|tren|gian|so|hu) )(?:hay |duoc )?khong/, { wordy: true }],
  [/(?:co )?o (?:dau|nhung dau|xa nao|noi nao|ke hoach nao)/, {}],
  [/(?:co )?trong (?:ke hoach|van ban) nao/, {}],
  [
    new RegExp(
      `(?:phai |can |se |duoc giao )?(?:lam|phu trach|co)(?: (?:gi|nhung gi)|(?: cac| nhung)? ${TASKS})`,
    ),
    { agent: true },
  ],
  [new RegExp(`(?:phai |can |se |duoc giao )?(?:lam|phu trach|co) ${MODELS}`), { agent: true }],
  [
    new RegExp(`(?:phai |can |thi )?(?:bao gio|khi nao|luc nao|bao lau)(?: thi)?${END_OF_TIME}`),
    { field: 'deadline' },
  ],
  [/(?:phai |can )?(?:hoan thanh|xong|ket thuc)(?: nhung)? gi/, { field: 'deadline' }],
  [/(?:phai )?(?:hoan thanh|xong|ket thuc)/, { field: 'deadline', wordy: true }],
  [
    /(?:thoi han|thoi gian|han chot|han cuoi|tien do)(?: hoan thanh| thuc hien| trien khai| la)?/,
    { field: 'deadline' },
  ],
  [/(?<!gioi |vo |ki |quyen )han/, { field: 'deadline', wordy: true }],
  [/(?:(?:da |bi |con )?(?:qua|tre|cham)|den|toi|het) han/, { field: 'deadline' }],
  [/muc tieu(?: la)?|chi tieu(?: la)?/, { field: 'objective' }],
  [/(?:do )?(?:don vi |co quan )?(?:chu tri|phu trach)/, { field: 'lead' }],
  [/(?:dung|can|su dung|bang) (?:cong cu|phan mem|nen tang|ung dung)(?: nao| gi)/, { field: 'tools' }],
  [/cong cu(?: gi| nao)?/, { field: 'tools' }],
  // "… ở thiệu vân": before a place; "nhà ở", "hiện tại" and "vận tải" are words.
  [/(?<!(?:nha|hien|ton|van|qua|tai) )(?:o|tai)/, { wordy: true }],
  // A count is no number of a model: "43 mô hình" of a plan are all its models.
  [/\d{1,3} (?:mo hinh|nhiem vu)/, {}],
  [/(?:cac |nhung )?(?:mo hinh|nhiem vu)(?: nao| gi)?/, {}],
];

/** Words that join a frame to its topic; dropped only beside a frame, and never where marks make another word of them. */
const JOINING: Readonly<Record<string, string>> = {
  ve: 'về',
  cua: 'của',
  cho: 'cho',
  noi: 'nói',
  co: 'có',
  la: 'là',
  thi: 'thì',
  lien: '',
  do: 'do',
};

/** The unexplained stretch of a query from one of its words on. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * Reads "ai chủ trì", "đơn vị nào thực hiện" anywhere in a query, and takes those words.
 *
 * Before units are read: the words after "chủ trì" are the topic here, no unit.
 */
export function readQuestion(query: Query): FieldId | undefined {
  for (const [pattern, { field }] of questions) {
    const found = matchIn(query, { from: 0, to: query.tokens.length }, pattern, 'any');
    if (!found) continue;
    ask(query, found);
    return field;
  }
  return undefined;
}

/**
 * Takes question words and the site's own nouns from the ends of every unexplained stretch, as often as there are any;
 * nothing where nothing would be left: "thời hạn" alone is looked for as it stands.
 *
 * @param question the field that was asked for in so many words
 * @param explained whether something of the query has been explained
 */
export function readFrames(query: Query, question: FieldId | undefined, explained: boolean): Asked {
  const asked: Asked = { fields: question ? [question] : [], agent: false, about: false };
  for (let from = 0; from < query.tokens.length; from++) {
    if (query.used[from]) continue;
    let to = from;
    while (to < query.tokens.length && !query.used[to]) to++;
    trim(query, { from, to }, asked);
    from = to;
  }
  if (explained || query.used.some((one) => !one)) return asked;
  query.asking.forEach((asking, at) => (query.used[at] &&= !asking));
  query.asking.fill(false);
  return { fields: [], agent: false, about: false };
}

function trim(query: Query, stretch: Stretch, asked: Asked): void {
  for (let changed = true; changed && stretch.from < stretch.to;) {
    changed = takeAt(query, stretch, before, 'start', asked) || takeAt(query, stretch, after, 'end', asked);
  }
}

/** Takes the first frame that stands at this end of the stretch, and what joins it to the topic. */
function takeAt(
  query: Query,
  stretch: Stretch,
  frames: readonly Frame[],
  end: 'start' | 'end',
  asked: Asked,
): boolean {
  for (const [pattern, said] of frames) {
    const found = matchIn(query, stretch, pattern, end);
    // A single word that also says something else is no frame where it is all there is.
    if (!found || (said.wordy && found.to - found.from === stretch.to - stretch.from)) continue;
    ask(query, found);
    if (end === 'start') {
      stretch.from = found.to;
      for (; stretch.from < stretch.to && joins(query, stretch.from); stretch.from++)
        asked.about ||= query.tokens[stretch.from]!.base === 've';
      ask(query, { from: found.from, to: stretch.from });
    } else stretch.to = found.from;
    if (said.field && !asked.fields.includes(said.field)) asked.fields.push(said.field);
    if (said.agent) asked.agent = true;
    if (said.kind) asked.kind ??= said.kind;
    return true;
  }
  return false;
}

/** Whether a word only joins: "về" does, "vé" is a topic; without marks it must be in a query without any. */
function joins({ tokens }: Query, at: number): boolean {
  const { base, raw } = tokens[at]!;
  const joining = JOINING[base];
  if (!joining) return false;
  if (raw.toLowerCase().normalize('NFC') === joining) return true;
  return base !== 've' && raw.toLowerCase() === base && !tokens.some(isMarked);
}

/** The words of a stretch that read like a pattern: anywhere, or at one end of it. */
function matchIn(
  { tokens, used }: Query,
  { from, to }: Stretch,
  pattern: RegExp,
  where: 'any' | 'start' | 'end',
): Stretch | undefined {
  const line = tokens
    .slice(from, to)
    .map(({ base }, at) => (used[from + at] ? '\u0001' : base))
    .join(' ');
  const [head, tail] = [where === 'start' ? '^' : '(?<= |^)', where === 'end' ? '$' : '(?= |$)'];
  const found = new RegExp(`${head}(?:${pattern.source})${tail}`, 'u').exec(line);
  if (!found) return undefined;
  const text = found[0].trimEnd();
  const first = from + line.slice(0, found.index).split(' ').length - 1;
  return { from: first, to: first + text.split(' ').length };
}
