import type { FieldId } from '../../../src/domain/fields.ts';
import type { Role } from '../../../src/domain/reading.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { literal } from './literal.ts';
import { columnWords, type ColumnWords } from './column-words.ts';
import { lostMatch } from './lost-match.ts';
import { roleLabelReader, type RoleLabel } from './role-label.ts';

/** What the labels of a vocabulary are where they do not begin a paragraph, as patterns. */
export interface LabelWords {
  /** Folded: a deadline's label within a paragraph, "…; thời gian hoàn thành:". Global. */
  deadline: RegExp;
  /** Folded: a paragraph that begins with a deadline's label and has lost its colon. */
  bareDeadline: RegExp;
  /** Folded: the label of units that ends a deadline in the same paragraph. */
  unitsAfterDeadline: RegExp;
  /** Folded: a paragraph that begins with the label of a plan's period. */
  period: RegExp;
  /** Folded: one label or head for who leads and who works with them, "Đơn vị chủ trì/phối hợp". */
  leadAndOthers: RegExp;
  /** Folded: a text that ends with the label of who leads, and its colon. */
  endsWithLead: RegExp;
  /** As printed: a label of units within a paragraph, its words captured. Global. */
  units: RegExp;
  /** As printed: a label that ends a list of units within a paragraph. */
  endsUnits: RegExp;
  /** As printed: a role's label within a cell, "Chủ trì: Đoàn xã; phối hợp: Công an xã", its words captured. Global. */
  roles: RegExp;
  /** The role that such a label gives. */
  roleOf: (label: string) => Role;
  /** Whether a folded text holds a label of what tables have columns for, be it with lost letters. */
  holdsColumn: (folded: string) => boolean;
  /** Folded: what a label of units is of which the vocabulary has the word of the role alone, "phong chu tri". */
  roleLabel: (folded: string) => RoleLabel | null;
  columns: ColumnWords;
}

const made = new WeakMap<Vocabulary, LabelWords>();

/** The words of a vocabulary's labels; made once for each. */
export function labelWords(vocabulary: Vocabulary): LabelWords {
  const known = made.get(vocabulary);
  if (known) return known;
  const words = makeWords(vocabulary);
  made.set(vocabulary, words);
  return words;
}

type Entry = Vocabulary['fieldLabels'][number];

const ROLES: Partial<Record<FieldId, Role>> = {
  lead: 'lead',
  coordinating: 'coordinating',
  supporting: 'supporting',
  implementers: 'implementing',
};
const NAMED_ROLES = new Set<FieldId>(['lead', 'coordinating', 'supporting']);
/** Fields of which a table has a column by every name that they have in a text. */
const COLUMNS = new Set<FieldId>(['lead', 'coordinating', 'supporting', 'tools', 'deadline']);

function makeWords({ fieldLabels, columnWords: words }: Vocabulary): LabelWords {
  const plain = fieldLabels.filter(({ before }) => before === undefined);
  const units = fieldLabels.filter(({ field }) => ROLES[field]);
  const also = (where: Entry['also'][number]) => plain.filter((entry) => entry.also.includes(where));
  const times = (entries: readonly Entry[]) => entries.filter(({ field }) => field === 'deadline');
  const of = (field: FieldId) => plain.filter((entry) => entry.field === field);
  const inside = also('inside');
  const roles = new Map(
    units.flatMap(({ field, labels }) => labels.map((label) => [fold(label), ROLES[field]!])),
  );
  const columnLabels = plain
    .filter(({ field }) => COLUMNS.has(field))
    .flatMap(({ labels }) => labels.map((label) => fold(label)));
  const lead = foldedAny(of('lead'));
  return {
    deadline: new RegExp(`${foldedAny(times(inside))}(?: [a-z]{2,6}){0,4} ?:`, 'g'),
    bareDeadline: new RegExp(`^(?:[-+*] ?)?${foldedAny(times(also('bare')))} (?!:)`),
    unitsAfterDeadline: new RegExp(`(?<=[.;] ?)${foldedAny(units)}(?: [a-z]{2,6}){0,3} ?:`),
    period: new RegExp(
      `^(?:ve )?${foldedAny(also('period'))}(?: ke hoach)?\\s*[:\\s.]\\s*(?=tu |trong |giai doan|nam |den |\\d)`,
    ),
    leadAndOthers: new RegExp(`${lead}\\s*(?:[/,;&-]|va)\\s*${foldedAny(of('coordinating'))}`),
    endsWithLead: new RegExp(`(?<![a-z])${lead}(?: thuc hien)?\\s*:\\s*(?:cac )?$`),
    units: new RegExp(`${printedAny(inside.filter(({ field }) => ROLES[field]))}\\s*:`, 'giu'),
    endsUnits: new RegExp(
      `\\s${printedAny(inside.filter(({ field }) => !ROLES[field]))}(?:\\s+\\p{L}+){0,3}\\s*:`,
      'iu',
    ),
    roles: new RegExp(
      `(?<=^|[;.,\\n(]\\s*|\\s[-–+]\\s*)(?:[-–+]\\s*)?` +
        `${printedAny(plain.filter(({ field }) => NAMED_ROLES.has(field)))}(?:\\s+thực\\s+hiện)?\\s*:`,
      'giu',
    ),
    roleOf: (label) => roles.get(fold(label).replace(/\s+/g, ' ')) ?? 'implementing',
    holdsColumn: (folded) =>
      [...folded.matchAll(/(?<![a-z])[a-z]/g)].some(({ index }) =>
        columnLabels.some((label) => lostMatch(folded, label, index) !== null),
      ),
    roleLabel: roleLabelReader(words),
    columns: columnWords(words),
  };
}

/** One of the labels of entries, the longest first; of none where there are none. */
const oneOf = (entries: readonly Entry[], pattern: (label: string) => string): string => {
  const labels = entries.flatMap((entry) => entry.labels).sort((a, b) => b.length - a.length);
  return labels.length === 0 ? '(?!)' : labels.map(pattern).join('|');
};
const foldedAny = (entries: readonly Entry[]): string =>
  `(?:${oneOf(entries, (label) => literal(fold(label)))})`;
const printedAny = (entries: readonly Entry[]): string =>
  `(${oneOf(entries, (label) => literal(label).replace(/\s+/g, '\\s+'))})`;
