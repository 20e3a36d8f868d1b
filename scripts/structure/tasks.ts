import type { FieldId } from '../../src/domain/fields.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import type { DraftBlock, DraftSection, DraftTask } from './draft.ts';
import { isNumbered, type Node } from './outline.ts';
import { blocksOf, headed, sectionsOf, unheaded, type Paths } from './sections.ts';
import type { LabelReader } from './text/labels.ts';
import { Traced } from './text/traced.ts';

/** Headings of sections that give tasks, and of those that never do, whatever else they name. */
const TASK_HEADING = /nhiem vu|giai phap|phan cong|trach nhiem|noi dung (?:thuc hien|trien khai|cong viec)/;
const OTHER_HEADING =
  /^(?:muc dich|muc tieu|yeu cau|pham vi|doi tuong|quan diem|can cu|kinh phi|to chuc thuc hien|thoi gian|ket qua|kien nghi|de xuat|danh gia|tinh hinh|ton tai|han che|nguyen nhan|dac diem|khai quat|mo dau|ket luan|bieu mau)/;
/** Names of units begin so: "Sở Y tế", "Công an tỉnh", "UBND các huyện". */
const UNIT_HEAD =
  /^(?:cac )?(?:cong an|so|van phong|phong|ban|bo phan|bo|ubnd|uy ban|hdnd|trung tam|ngan hang|bao hiem|cuc|chi cuc|toa an|vien|tinh doan|huyen doan|thi doan|doan|hoi|to|tram|cong chuc|mat tran|mttq|kho bac|don vi|nganh|thon|truong|dai|co quan|doanh nghiep|lien doan|benh vien)\b/;
/** "Thời gian hoàn thành:", "Cơ quan thực hiện:" inside a paragraph, after the end of a sentence. */
const INNER_LABEL =
  /(?<=[.;,…]\s*)(?=(?:Cơ quan|Đơn vị|Thời gian|Thời hạn|Tiến độ|Kết quả|Sản phẩm)\s+[\p{Ll}\s]{0,30}:)/gu;

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
export function readTasks(root: Node, paths: Paths, before: string, label: LabelReader): TaskReading {
  const reading: TaskReading = { sections: [], tasks: [] };
  const sections = root.children.filter(({ heading }) => heading);
  const named = sections.filter((node) => isTaskSection(node));
  const chosen = new Set(named.length > 0 ? named : sections.filter(mayGiveTasks));
  if (root.children[0]?.heading === false) reading.sections.push(unheaded(paths, before));
  for (const child of root.children) {
    if (!child.heading) for (const one of blocksOf(child, 0)) reading.sections.at(-1)!.blocks.push(one);
    else if (chosen.has(child)) readTaskSection(child, { reading, paths, label, level: 0, unit: null });
    else for (const one of sectionsOf(child, paths, before, 1)) reading.sections.push(one);
  }
  return reading;
}

const headingOf = ({ paragraph }: Node): string => fold(paragraph!.body.text);
const isTaskSection = (node: Node): boolean =>
  TASK_HEADING.test(headingOf(node)) && !OTHER_HEADING.test(headingOf(node));

/** A section of a plan whose headings speak of no tasks: it must be a list, and none of the parts every plan has. */
const mayGiveTasks = (node: Node): boolean =>
  !OTHER_HEADING.test(headingOf(node)) && node.children.some(({ kind }) => kind !== null);

/** What is known on the way down. */
interface Below {
  reading: TaskReading;
  paths: Paths;
  label: LabelReader;
  level: number;
  /** The unit of the nearest heading that names one. */
  unit: string | null;
}

/** A heading: a section, unless a single text stands below it, which is then the task itself. */
function readTaskSection(node: Node, below: Below): void {
  const text = node.paragraph!.body.text.replace(/\s*:$/, '');
  const unit = UNIT_HEAD.test(fold(text)) ? text : below.unit;
  const inner = { ...below, unit };
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
  readChildren(node, inner, section, section.path);
}

/** "(Chi tiết tại biểu dưới đây)": a text in brackets says where the tasks are and is none. */
const isAside = ({ paragraph }: Node): boolean => /^\([^()]*\)[.;]?$/.test(paragraph?.body.text ?? '');

/** The children of a heading or task: headings, tasks, and text that leads up to them. */
function readChildren(node: Node, below: Below, section: DraftSection | null, path: string): void {
  let bullet = 0;
  for (const child of node.children) {
    if (child.heading && isToldByFields(child, below))
      readTask({ ...child, heading: false }, below, below.paths.take(child.path));
    else if (child.heading) readTaskSection(child, { ...below, level: below.level + 1 });
    else if (isNumbered(child.kind)) readTask(child, below, below.paths.take(child.path));
    // Text below a bullet without a bullet of its own is one whose mark was left out.
    else if (child.kind !== null || (bullet > 0 && section !== null))
      readTask(child, below, below.paths.take(`${path}#${++bullet}`));
    else if (section) for (const one of blocksOf(child, 0)) section.blocks.push(one);
  }
}

/** "- Đơn vị chủ trì: …", "- Thời gian thực hiện: …" below a task say something of it and are no tasks. */
function isField({ kind, heading, paragraph }: Node, { label }: Below): boolean {
  if (kind === null || isNumbered(kind) || heading || !paragraph) return false;
  const found = label(paragraph.body.text, true);
  return found !== null && found.colon && taskFields.has(found.field);
}
/** "1.1. Rà soát quy trình" with nothing but fields below it is a task itself, not the heading of tasks. */
const isToldByFields = ({ children }: Node, below: Below): boolean =>
  children.length > 0 && children.every((child) => isField(child, below));

const taskFields = new Set<FieldId>(['lead', 'coordinating', 'supporting', 'implementers', 'deadline']);

/** A numbered or bulleted task with the text below it; the marks below it are tasks of their own. */
function readTask(node: Node, below: Below, path: string): void {
  const texts = node.children.filter(
    (child) => (child.kind === null && !child.heading) || isField(child, below),
  );
  addTask(node, [...ownBlocks(node), ...texts.flatMap((child) => blocksOf(child, 0))], below, path);
  let count = 0;
  for (const child of node.children) {
    if (texts.includes(child)) continue;
    if (isNumbered(child.kind)) readTask(child, below, below.paths.take(numberedPath(node, child, path)));
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
  const { frame, blocks: rest, unit } = node.heading ? { frame: [], blocks, unit: null } : partUnit(blocks);
  const split = rest.flatMap((block) => splitLabels(block));
  below.reading.tasks.push({
    path,
    number: own,
    unitText: unit ?? statedUnit(split, below.label) ?? below.unit,
    blocks: split,
    columns: [],
    times: [],
    named: [],
    frame,
  });
}

/** "Sở Giao thông Vận tải: Chủ trì, …" gives the unit, and the task without it. */
function partUnit(blocks: DraftBlock[]): { frame: Traced[]; blocks: DraftBlock[]; unit: string | null } {
  const [first, ...rest] = blocks;
  const colon = first?.body.text.indexOf(':') ?? -1;
  if (!first || colon < 3 || colon > 160 || first.body.text.length < colon + 10)
    return { frame: [], blocks, unit: null };
  const name = first.body.slice(0, colon).trim();
  if (!UNIT_HEAD.test(fold(name.text)) || /[.;]/.test(name.text)) return { frame: [], blocks, unit: null };
  const body = first.body.slice(colon + 1).trim();
  return { frame: [first.body.slice(0, colon + 1)], blocks: [{ ...first, body }, ...rest], unit: name.text };
}

/** Unit and deadline that stand in one paragraph with the task become blocks of their own. */
function splitLabels(block: DraftBlock): DraftBlock[] {
  const cuts = [...block.body.text.matchAll(INNER_LABEL)].map(({ index }) => index);
  if (cuts.length === 0) return [block];
  const bounds = [0, ...cuts, block.body.text.length];
  return bounds.slice(0, -1).flatMap((start, at) => {
    const body = block.body.slice(start, bounds[at + 1]).trim();
    return body.isEmpty ? [] : [{ bullet: at === 0 ? block.bullet : Traced.empty, body, level: block.level }];
  });
}

/** "Cơ quan thực hiện: Công an xã, …" as printed, without the full stop. */
function statedUnit(blocks: readonly DraftBlock[], label: LabelReader): string | null {
  for (const { body } of blocks) {
    const found = label(body.text, false);
    if (found?.colon && (found.field === 'implementers' || found.field === 'lead'))
      return body.text.slice(found.content).replace(/[.;\s]+$/, '') || null;
  }
  return null;
}
