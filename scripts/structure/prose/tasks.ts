import { partsOfSharedLabel } from '../grammar/shared-label.ts';
import type { FieldId } from '../../../src/domain/fields.ts';
import type { Role } from '../../../src/domain/reading.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { DraftBlock, DraftSection, DraftTask } from '../draft/draft.ts';
import { isBullet, isNumbered } from '../grammar/markers.ts';
import { isTotalCell } from '../grammar/table-lines.ts';
import type { Node } from './outline.ts';
import { blocksOf, headed, runIn, sectionsOf, unheaded, type Paths } from './sections.ts';
import { headsTargets } from '../grammar/target-heading.ts';
import { innerTaskLabels, taskLabel, type LabelReader } from '../grammar/labels.ts';
import { Traced } from '../text/traced.ts';

/** Headings of sections that give tasks, and of those that never do, whatever else they name. */
const TASK_HEADING = /nhiem vu|giai phap|phan cong|trach nhiem|noi dung (?:thuc hien|trien khai|cong viec)/;
const OTHER_HEADING =
  /^(?:muc dich|muc tieu|yeu cau|pham vi|doi tuong|quan diem|can cu|kinh phi|to chuc thuc hien|thoi gian|ket qua|kien nghi|de xuat|danh gia|tinh hinh|ton tai|han che|nguyen nhan|dac diem|khai quat|mo dau|ket luan|bieu mau|noi dung (?:trong tam )?kiem tra|phuong phap|hinh thuc|doan kiem tra|trach nhiem thi hanh|hieu luc|dieu khoan|che do bao cao)/;
/** Papers that rule instead of giving tasks: only a heading that speaks of tasks has some. */
const RULING =
  /^(?:quyết định|nghị quyết|quy chế|quy định|tờ trình|báo cáo|nghị định|thông tư|điều lệ|nội quy|giấy mời|biên bản)$/;

/** What tells the tasks of a text. */
export interface TaskContext {
  paths: Paths;
  /** The path of the text before the first heading. */
  before: string;
  label: LabelReader;
  /** Whether a text is the name of a unit. */
  isUnit: (text: string) => boolean;
  /** The unit that the first words of a text tell to act. */
  doer: (text: string) => string | null;
  /** What kind of paper it is. */
  paper: string | null;
}

/** Sections and tasks of a plan without models. */
export interface TaskReading {
  sections: DraftSection[];
  tasks: DraftTask[];
}

/**
 * Reads the tasks of a plan that has no models, at their printed numbers, and all else as sections.
 *
 * Tasks stand in the sections whose heading speaks of tasks ("II. NHIỆM VỤ"); where no heading does, in all but
 * aims, costs and organisation.
 */
export function readTasks(
  root: Node,
  { paths, before, label, isUnit, doer, paper }: TaskContext,
): TaskReading {
  const reading: TaskReading = { sections: [], tasks: [] };
  const sections = root.children.filter(({ heading }) => heading);
  const named = sections.filter((node) => isTaskSection(node));
  const rules = RULING.test(paper ?? '');
  const open = named.length > 0 || rules ? named : sections.filter((node) => mayGiveTasks(node, isUnit));
  // Where nothing else lists work, the part on organisation says who does what.
  const chosen = new Set(open.length > 0 || rules ? open : sections.filter(organises));
  const below = { reading, paths, label, isUnit, doer, level: 0, unit: null, group: [] };
  // A letter without headings lists what is to be done under numbers alone.
  const bare = sections.length === 0 && !rules;
  // "4. Giao Chi cục Kiểm lâm theo dõi …" beside "3. Ủy ban nhân dân các huyện" with points below it.
  const listed = !rules && [...chosen].some(isListed);
  if (root.children[0]?.heading === false) reading.sections.push(unheaded(paths, before));
  for (const child of root.children) {
    if (!child.heading && (bare ? isNumbered(child.kind) : listed && isListed(child)))
      readTask(child, below, paths.take(child.path));
    else if (!rules && isListed(child) && isToldByFields(child, below))
      readTask({ ...child, heading: false }, below, paths.take(child.path));
    else if (child.kind === 'article' && !child.heading) reading.sections.push(runIn(child, paths, 0));
    else if (!child.heading) {
      if (reading.sections.length === 0) reading.sections.push(unheaded(paths, before));
      for (const one of blocksOf(child, 0)) reading.sections.at(-1)!.blocks.push(one);
    } else if (chosen.has(child)) readTaskSection(child, below);
    else for (const one of sectionsOf(child, paths, before, 1)) reading.sections.push(one);
  }
  return reading;
}

/** Whether a paragraph is counted "1.", "Nhiệm vụ 2:": in a letter or a directive that is what is to be done. */
const isListed = ({ kind }: Node): boolean => kind === 'd1' || kind === 'task';

const headingOf = ({ paragraph }: Node): string => fold(paragraph!.body.text);
const isTaskSection = (node: Node): boolean =>
  TASK_HEADING.test(headingOf(node)) &&
  !OTHER_HEADING.test(headingOf(node)) &&
  // "Chương II. NHIỆM VỤ, QUYỀN HẠN": what a body is for, and nothing that is to be done.
  !/quyen han/.test(headingOf(node));

/**
 * A section of a plan whose headings speak of no tasks: it must be a list or named for who does what stands below it, and
 * none of the parts every plan has.
 */
const mayGiveTasks = (node: Node, isUnit: TaskContext['isUnit']): boolean =>
  !OTHER_HEADING.test(headingOf(node)) &&
  (node.children.some(({ kind }) => kind !== null) ||
    (isListed(node) &&
      node.children.length > 0 &&
      isUnit(node.paragraph!.body.text.replace(/\s*:$/, '').replace(GIVES_TO, ''))));

const organises = (node: Node): boolean =>
  /^to chuc thuc hien|^phan cong|^trach nhiem/.test(headingOf(node)) &&
  node.children.some(({ kind }) => kind !== null);

/** What is known on the way down. */
interface Below {
  reading: TaskReading;
  paths: Paths;
  label: LabelReader;
  isUnit: (text: string) => boolean;
  doer: (text: string) => string | null;
  level: number;
  /** The unit of the nearest heading that names one. */
  unit: string | null;
  /** Units that a line below a group of tasks names for all of them. */
  group: DraftTask['named'];
}

/** "1. Giao Phòng Kinh tế:", "2. Đối với Công an xã": whom the tasks below are given to. */
const GIVES_TO =
  /^(?:Giao(?:\s+nhiệm vụ)?(?:\s+cho)?|Phân công|Đối với|Đề nghị|Yêu cầu|Trách nhiệm(?:\s+của)?|Nhiệm vụ của)\s+(?=\p{L})/u;

/** A heading: a section, unless a single text stands below it, which is then the task itself. */
function readTaskSection(node: Node, below: Below): void {
  const text = node.paragraph!.body.text.replace(/\s*:$/, '');
  if (headsTargets(text)) {
    for (const one of sectionsOf(node, below.paths, 'muc', below.level + 1)) below.reading.sections.push(one);
    return;
  }
  const given = text.replace(GIVES_TO, '');
  // "7.1. Sở Tài chính chủ trì, phối hợp các sở": whom a heading tells to act.
  const unit = below.isUnit(given) ? given : (below.doer(given) ?? below.unit);
  const inner: Below = { ...below, unit, group: [] };
  const marked = node.children.some((child) => child.kind !== null && !isField(child, below));
  const section = headed(node, below.paths, below.level);
  below.reading.sections.push(section);
  if (!marked && node.children.length > 0 && !node.children.every(isAside)) {
    addTask(
      node,
      node.children.flatMap((child) => blocksOf(child, 0)),
      inner,
      section.path,
    );
    return;
  }
  readChildren(withGroupFields(node, inner, section), inner, section, section.path);
  inner.group.length = 0;
}

/**
 * "Đơn vị chủ trì: …" below the last of several bullets of which no other has such a line speaks of all of them: it is
 * the section's, and each task is given to that unit.
 */
function withGroupFields(node: Node, below: Below, section: DraftSection): Node {
  const bullets = node.children.filter(({ kind, heading }) => kind !== null && !heading);
  const last = bullets.at(-1);
  const isLine = (child: Node): boolean => child.kind === null && isLabelled(child);
  const labelled = last?.children.filter(isLine) ?? [];
  const others = bullets
    .slice(0, -1)
    .some(({ children }) => children.some((child) => isLine(child) || isField(child, below)));
  if (bullets.length < 2 || others || !labelled.some((child) => isField(child, below))) return node;
  const blocks = labelled
    .flatMap((child) => blocksOf(child, 0))
    .flatMap((block) => splitLabels(block, below.label));
  section.blocks.push(...blocks);
  below.group.push(...fieldsOf(blocks, below.label).named);
  const rest = { ...last!, children: last!.children.filter((child) => !labelled.includes(child)) };
  return { ...node, children: node.children.map((child) => (child === last ? rest : child)) };
}

/** "Nhiệm vụ cụ thể tại Phụ lục kèm theo.", "Có biểu chi tiết kèm theo", folded: where the tasks stand. */
const REFERS =
  /^(?:(?:cac |noi dung )?(?:nhiem vu|noi dung|cong viec|chi tiet|danh muc|cu the|phan cong)\b[^.;]{0,60}(?:tai|theo|o|trong) (?:cac )?(?:phu luc|bieu|bang|danh muc)\b[^.;]{0,60}|co (?:phu luc|bieu|bang|danh muc)\b[^.;]{0,40}kem theo)[.;]?$/;

/** "(Chi tiết tại biểu dưới đây)", "Tổng số: 12 nhiệm vụ": says where the tasks are, or how many, and is none. */
const isAside = ({ paragraph }: Node): boolean => {
  const text = paragraph?.body.text ?? '';
  return (
    /^\([^()]*\)[.;]?$|^[\d.,\s%]+$|^(?:Ghi chú|Lưu ý)\s*:/u.test(text) ||
    isTotalCell(text) ||
    REFERS.test(fold(text))
  );
};

/** The children of a heading or task: headings, tasks, and text that leads up to them. */
function readChildren(node: Node, below: Below, section: DraftSection | null, path: string): void {
  let bullet = 0;
  for (const child of node.children) {
    if (child.heading && isToldByFields(child, below))
      readTask({ ...child, heading: false }, below, below.paths.take(child.path));
    else if (child.heading) readTaskSection(child, { ...below, level: below.level + 1 });
    else if (isNumbered(child.kind)) readTask(child, below, below.paths.take(child.path));
    // Text below a bullet without a bullet of its own is one whose mark was left out.
    else if (child.kind !== null || (bullet > 0 && section !== null && !isAside(child)))
      readTask(child, below, below.paths.take(`${path}#${++bullet}`));
    else if (section) for (const one of blocksOf(child, 0)) section.blocks.push(one);
  }
}

/** "- Đơn vị chủ trì: …", "- Thời gian thực hiện: …" below a task say something of it and are no tasks. */
const isField = (node: Node, { label }: Below): boolean =>
  (isLabelled(node) || isDashed(node)) && taskLabel(node.paragraph!.body.text, label) !== null;

/** "- Đơn vị chủ trì - Chi ủy": a bullet with a dash in the place of the colon. */
const isDashed = ({ kind, heading, paragraph }: Node): boolean =>
  isBullet(kind) && !heading && /^\p{Lu}[\p{L}\s,/]{2,50}\s[-–]\s\S/u.test(paragraph!.body.text);

/** Whether a bullet begins like a label: few words and a colon. */
const isLabelled = ({ kind, heading, paragraph }: Node): boolean =>
  paragraph !== null &&
  !heading &&
  // "a) Chủ trì: …", "b) Thời gian: …" below a numbered task.
  (!isNumbered(kind) || kind === 'letter') &&
  /^\p{Lu}[\p{L}\s,/-]{2,50}:\s*\S/u.test(paragraph.body.text);

/** "b) Đoàn xã: nhặt rác": what stands before the colon is who does it, and the rest a task. */
const givesToUnit = ({ paragraph }: Node, { isUnit }: Below): boolean =>
  isUnit(paragraph!.body.text.split(':')[0]!);

/** "1.1. Rà soát quy trình" with nothing but fields below it is a task itself, not the heading of tasks. */
const isToldByFields = ({ children }: Node, below: Below): boolean =>
  children.some((child) => isField(child, below)) &&
  children.every((child) => isField(child, below) || isLabelled(child));

/** What stands below a task and is part of it: its text, its fields, and labels that no vocabulary has beside those. */
function partsOf({ children }: Node, below: Below): Node[] {
  const fields = children.some((child) => isField(child, below));
  return children.filter(
    (child) =>
      (child.kind === null && !child.heading) ||
      isField(child, below) ||
      (fields && isLabelled(child) && !givesToUnit(child, below)),
  );
}

/** "5.3. Đề nghị Viện Kiểm sát nhân dân": a heading that names nothing but a unit. */
const isGivenTo = ({ paragraph }: Node, { isUnit }: Below): boolean =>
  isUnit(paragraph!.body.text.replace(/\s*:$/, '').replace(GIVES_TO, ''));

/** A numbered or bulleted task with the text below it; the marks below it are tasks of their own. */
function readTask(node: Node, below: Below, path: string): void {
  const texts = partsOf(node, below);
  addTask(node, [...ownBlocks(node), ...texts.flatMap((child) => blocksOf(child, 0))], below, path);
  let count = 0;
  for (const child of node.children) {
    if (texts.includes(child)) continue;
    // "5.1. Công an tỉnh" below a paragraph that is too long for a heading.
    if (child.heading && isGivenTo(child, below))
      readTaskSection(child, { ...below, level: below.level + 1 });
    else if (isNumbered(child.kind))
      readTask(child, below, below.paths.take(numberedPath(node, child, path)));
    else
      readTask(
        child,
        below,
        below.paths.take(path.includes('#') ? `${path}+${++count}` : `${path}#${++count}`),
      );
  }
}

/** The path of a numbered task: printed numbers joined, below a bullet appended to the bullet's. */
function numberedPath(node: Node, child: Node, path: string): string {
  if (node.path !== '') return child.path;
  const { kind, value } = child.paragraph!.marker!;
  return kind === 'paren' ? `${path}(${value})` : `${path}.${value}`;
}

const ownBlocks = ({ paragraph }: Node): DraftBlock[] => [
  { bullet: Traced.empty, body: paragraph!.body, level: 0 },
];

function addTask(node: Node, blocks: DraftBlock[], below: Below, path: string): void {
  const own = node.heading ? Traced.empty : node.paragraph!.head;
  const {
    frame,
    blocks: rest,
    unit,
  } = node.heading ? { frame: [], blocks, unit: null } : partUnit(blocks, below);
  const split = rest.flatMap((block) => splitLabels(block, below.label));
  const labelled = fieldsOf(split, below.label);
  below.reading.tasks.push({
    path,
    number: own,
    unitText: unit ?? labelled.unit ?? below.group.find(({ role }) => role === 'lead')?.text ?? below.unit,
    blocks: split,
    columns: [],
    times: labelled.times,
    named: [...labelled.named, ...below.group],
    frame,
  });
}

/** "An Thượng, Bình Hạ": names of places one behind the other. */
const NAMES = /^\s*\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2}(?:,|\svà)\s\p{Lu}\p{Ll}+\s\p{Lu}/u;

/** "Sở Giao thông Vận tải: Chủ trì, …" gives the unit, and the task without it. */
function partUnit(
  blocks: DraftBlock[],
  { isUnit, label }: Below,
): { frame: Traced[]; blocks: DraftBlock[]; unit: string | null } {
  const [first, ...rest] = blocks;
  const colon = first?.body.text.indexOf(':') ?? -1;
  if (!first || colon < 3 || colon > 160 || first.body.text.length < colon + 10)
    return { frame: [], blocks, unit: null };
  const name = first.body.slice(0, colon).trim();
  // "UBND các xã: An Thượng, Bình Hạ bàn giao …": their names go on behind the colon.
  if (
    taskLabel(first.body.text, label) ||
    !isUnit(name.text) ||
    /[.;]/.test(name.text) ||
    NAMES.test(first.body.text.slice(colon + 1))
  )
    return { frame: [], blocks, unit: null };
  const body = first.body.slice(colon + 1).trim();
  return { frame: [first.body.slice(0, colon + 1)], blocks: [{ ...first, body }, ...rest], unit: name.text };
}

/** Unit and deadline that stand in one paragraph with the task become blocks of their own. */
function splitLabels(block: DraftBlock, label: LabelReader): DraftBlock[] {
  const bounds = [0, ...innerTaskLabels(block.body.text, label), block.body.text.length];
  return bounds.slice(0, -1).flatMap((start, at) => {
    const body = block.body.slice(start, bounds[at + 1]).trim();
    if (body.isEmpty) return [];
    const field = taskLabel(body.text, label)?.field;
    return [
      {
        bullet: at === 0 ? block.bullet : Traced.empty,
        body,
        level: block.level,
        ...(field ? { field } : {}),
      },
    ];
  });
}

/** The text of a field without the signs that end it, nor the bracket that closes around it. */
const withoutClosing = (text: string): string => {
  const bare = text.replace(/[.;\s]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).replace(/[.;\s]+$/, '') : bare;
};

const ROLES: Partial<Record<FieldId, Role>> = {
  lead: 'lead',
  coordinating: 'coordinating',
  supporting: 'supporting',
  implementers: 'implementing',
};

/** What the labelled blocks of a task say: units with roles, times, and the unit that it is given to. */
function fieldsOf(
  blocks: readonly DraftBlock[],
  label: LabelReader,
): { unit: string | null; named: DraftTask['named']; times: string[] } {
  const named: DraftTask['named'] = [];
  const times: string[] = [];
  for (const { body } of blocks) {
    const found = taskLabel(body.text, label);
    const text = found ? withoutClosing(body.text.slice(found.content)) : '';
    if (!found || text === '') continue;
    if (found.field === 'deadline') times.push(text);
    const role = ROLES[found.field];
    const shared = partsOfSharedLabel(body.text.slice(0, found.end), text, label.words);
    if (shared) named.push(...shared);
    else if (role) named.push({ role, text });
  }
  const first = (role: Role): string | undefined => named.find((unit) => unit.role === role)?.text;
  return { unit: first('lead') ?? first('implementing') ?? null, named, times };
}
