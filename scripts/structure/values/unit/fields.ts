import type { FieldId } from '../../../../src/domain/fields.ts';
import type { Model, Task } from '../../../../src/domain/plan.ts';
import type { Block, Reading, Role, UnitRole } from '../../../../src/domain/reading.ts';
import type { Vocabulary } from '../../../../src/domain/vocabulary.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import { partsOfSharedLabel } from '../../grammar/shared-label.ts';
import { unitLexicon, type UnitLexicon } from './lexicon.ts';
import { readUnitList, type NamedUnit } from './list.ts';
import { readWholeList } from './rest.ts';
import { readUnitSentence, type UnitInRole } from './sentence.ts';

/** Fields that are lists of units, with the role that their label gives. */
const listFields: readonly [FieldId, Role][] = [
  ['lead', 'lead'],
  ['coordinating', 'coordinating'],
  ['supporting', 'supporting'],
  ['implementers', 'implementing'],
];

/** In this order, so that of a unit named twice the weightier place is told. */
const roleOrder: readonly Role[] = ['lead', 'coordinating', 'supporting', 'implementing'];

/**
 * The units of a model with their roles, from its fields and from the sentences of its assignment; each unit
 * once in each role, leaders first.
 */
export function readUnits(fields: Model['fields'], vocabulary: Vocabulary): UnitRole[] {
  const lexicon = unitLexicon(vocabulary);
  const inSentences = fields.assignment.flatMap((reading) =>
    fromBlocks(reading.blocks, (text) => readUnitSentence(text, lexicon)),
  );
  const inLists = listFields.flatMap(([field, role]) =>
    fields[field].flatMap((reading) => readListField(reading, role, lexicon)),
  );
  return onceInOrder([...inSentences, ...inLists]);
}

/**
 * The leaders that one reading of a field or assignment names: for comparing prose and appendix.
 *
 * A leader with whom others are told to work ("Phối hợp Ngân hàng Nhà nước chủ trì …") leads that part only, not
 * the model, and is left out.
 */
export function readLeads(
  reading: Reading,
  field: 'lead' | 'assignment',
  vocabulary: Vocabulary,
): UnitRole[] {
  const lexicon = unitLexicon(vocabulary);
  if (field === 'lead') return readListField(reading, 'lead', lexicon);
  const blocks = reading.blocks.filter(({ text }) => !/^\s*phối\s+hợp/iu.test(text));
  return fromBlocks(blocks, (text) => readUnitSentence(text, lexicon)).filter(({ role }) => role === 'lead');
}

/** What the units of a task are read from; `named` are those of columns and labels, with the role that these give. */
export interface TaskToRead extends Pick<Task, 'unit' | 'blocks' | 'lines'> {
  named?: readonly { role: Role; text: string }[];
  /** Texts of columns and labels that state times. */
  times?: readonly string[];
}

/**
 * The units of a task: that of its heading, in the role that the task's first words give it ("Chủ trì, phối
 * hợp với …"), and those that its sentences name.
 */
export function readTaskUnits(task: TaskToRead, vocabulary: Vocabulary): UnitRole[] {
  const lexicon = unitLexicon(vocabulary);
  const given = (task.named ?? []).flatMap(({ role, text }) =>
    readUnitWithRoles(text, role, lexicon, readWholeList).map((unit) => ({ ...unit, line: task.lines[0] })),
  );
  const opening = task.blocks[0]?.text ?? '';
  const named = readUnitWithRoles(task.unit ?? '', openingRole(opening), lexicon);
  const inText = fromBlocks(task.blocks, (text) => readTaskText(text, lexicon));
  const leads = new Set(inText.flatMap(({ unit, role }) => (role === 'lead' ? [unit] : [])));
  const own = named
    .filter(({ unit, role }) => role !== 'implementing' || !leads.has(unit))
    .map((unit) => ({ ...unit, line: task.lines[0] }));
  return onceInOrder([...given, ...own, ...inText]);
}

/** What the first words of a task say of the unit it is given to. */
function openingRole(text: string): Role {
  const folded = fold(text.slice(0, 40)).trim();
  if (folded.startsWith('chu tri')) return 'lead';
  return /^(?:tiep tuc )?phoi hop/.test(folded) ? 'coordinating' : 'implementing';
}

/** "Cơ quan thực hiện: Công an xã chủ trì, phối hợp với …", "Đơn vị phối hợp: …": lists of those who do the task. */
function readTaskText(text: string, lexicon: UnitLexicon): UnitInRole[] {
  const made = madeLabel(text, lexicon);
  if (made) return readUnitWithRoles(made.text, made.role, lexicon, readWholeList);
  const labels = [...text.matchAll(lexicon.labels.units)];
  const inLists = labels.flatMap((label, at) => {
    const rest = text.slice(label.index + label[0].length, labels[at + 1]?.index);
    const until = lexicon.labels.endsUnits.exec(rest);
    const role = lexicon.labels.roleOf(label[1]!);
    return readUnitWithRoles(until ? rest.slice(0, until.index) : rest, role, lexicon, readWholeList);
  });
  return [...readActing(text.slice(0, labels[0]?.index), lexicon), ...inLists];
}

/** "Phòng chủ trì: Trạm Y tế": the role and what stands behind it; the words before the colon name nobody. */
function madeLabel(text: string, { labels }: UnitLexicon): { role: Role; text: string } | null {
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':');
  const found = colon < 0 ? null : labels.roleLabel(fold(text.slice(0, colon)).replace(/\s+/g, ' ').trim());
  return found?.sure ? { role: found.field, text: text.slice(colon + 1) } : null;
}
const LONGEST_LABEL = 60;

/** In a task's own sentences a unit at the beginning is rarely a doer but part of a title: only clear roles count. */
const readActing = (text: string, lexicon: UnitLexicon): UnitInRole[] =>
  readUnitSentence(text, lexicon).filter(
    ({ role, name }) => role !== 'implementing' || opensAsDoer(text, name),
  );

/** What a unit does that opens a task: "Công an huyện tham mưu …", "UBND các xã, thị trấn huy động …". */
const DOES =
  /^[a-z0-9 ,&-]{0,80}? (?:tham muu|ra soat|to chuc|huy dong|bao cao|xay dung|thuc hien|trien khai|huong dan|theo doi|tong hop|don doc|kiem tra|tuyen truyen|bo tri|chi dao|tiep nhan|ban hanh|van dong|tien hanh|cap (?:the|phat|nhat|tai khoan|can cuoc))(?![a-z])/;

/** Whether a text begins with this unit and says what it does. */
const opensAsDoer = (text: string, name: string): boolean =>
  text.trimStart().startsWith(name) && DOES.test(` ${fold(text.trimStart().slice(name.length)).trimStart()}`);

/** A list in which words may still give roles: "Công an thị xã phối hợp phòng Văn hóa và Thông tin". */
function readUnitWithRoles(
  text: string,
  role: Role,
  lexicon: UnitLexicon,
  read = readUnitList,
): UnitInRole[] {
  // "Theo phân công tại Quyết định số … của Chủ tịch UBND tỉnh" names a document, and nobody.
  if (/^[-–+*\s]*theo\s/iu.test(text)) return [];
  const labels = [...text.matchAll(lexicon.labels.roles)];
  if (labels.length > 0)
    return [
      ...read(text.slice(0, labels[0]!.index), lexicon).map((unit) => ({ ...unit, role })),
      ...labels.flatMap((label, at) =>
        read(text.slice(label.index + label[0].length, labels[at + 1]?.index), lexicon).map((unit) => ({
          ...unit,
          role: lexicon.labels.roleOf(label[1]!),
        })),
      ),
    ];
  if (!/chủ\s+trì|phối\s+hợp/iu.test(text)) return read(text, lexicon).map((unit) => ({ ...unit, role }));
  const parts = text.split(/[,\s]+phối\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+với|\s+cùng)?\s/iu);
  return parts.flatMap((part, index) => {
    const given = index > 0 ? 'coordinating' : /chủ\s+trì/iu.test(part) ? 'lead' : role;
    return read(part.replace(/\s*chủ\s+trì.*$/isu, ''), lexicon).map((unit) => ({
      ...unit,
      role: given,
    }));
  });
}

function readListField(reading: Reading, role: Role, lexicon: UnitLexicon): UnitRole[] {
  const shared = partsOfSharedLabel(
    reading.label,
    reading.blocks.map(({ text }) => text).join('\n'),
    lexicon.labels,
  );
  const line = reading.blocks[0]?.lines[0];
  if (shared && line !== undefined)
    return shared.flatMap((part) =>
      readUnitList(part.text, lexicon).map((unit) => ({ ...unit, role: part.role, line })),
    );
  return fromBlocks(reading.blocks, (text) => readUnitWithRoles(text, role, lexicon));
}

function fromBlocks(blocks: readonly Block[], read: (text: string) => UnitInRole[]): UnitRole[] {
  return blocks.flatMap(({ text, lines }) => read(text).map((unit) => ({ ...unit, line: lines[0] })));
}

function onceInOrder(units: readonly UnitRole[]): UnitRole[] {
  const seen = new Set<string>();
  return roleOrder
    .flatMap((role) => units.filter((unit) => unit.role === role))
    .filter(({ unit, role }) => {
      const key = `${unit} ${role}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map(({ unit, name, role, line }) => ({ unit, name, role, line }));
}

/** The units that a short text names, whatever their role: a cell, a heading. */
export function readNamedUnits(text: string, vocabulary: Vocabulary): NamedUnit[] {
  return readUnitList(text, unitLexicon(vocabulary));
}
