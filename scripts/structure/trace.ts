import { fieldNames, type FieldId } from '../../src/domain/fields.ts';
import { furnitureLines } from '../../src/domain/furniture-lines.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { LineRange } from '../../src/domain/span.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { classify } from './grammar/index.ts';
import { labelReader } from './grammar/labels.ts';

/** What a line was taken for, and what its own words say. */
export interface TracedLine {
  line: number;
  text: string;
  /** Where it stands in the plan, the narrowest part last: "mục II", "mô hình 3 · Thời gian". */
  taken: string;
  /** The rule whose kind the line is rather of by its own words, with what it read; null where no rule holds. */
  rule: string | null;
  /** The other rules that hold for it. */
  rivals: string[];
}

/** For each line that is not blank: what it was taken for, by which rule of the grammar, and against which others. */
export function traceLines(plan: Plan, { lines }: RepairedText, vocabulary: Vocabulary): TracedLine[] {
  const taken = takenLines(plan, lines);
  const words = { label: labelReader(vocabulary) };
  return lines.flatMap(({ number, text }) => {
    const own = text.trim();
    if (own === '') return [];
    const [first, ...others] = classify(own, words).map(({ rule, says }) => `${rule.id} (${says})`);
    return [
      {
        line: number,
        text: own,
        taken: taken.get(number) ?? 'đầu văn bản',
        rule: first ?? null,
        rivals: others,
      },
    ];
  });
}

/** What each line is in the plan; narrower parts overwrite wider ones. */
function takenLines(plan: Plan, lines: RepairedText['lines']): Map<number, string> {
  const taken = new Map<number, string>();
  const lay = ([first, last]: LineRange, what: string): void => {
    for (let line = first; line <= last; line += 1) taken.set(line, what);
  };
  for (const [name, { lines }] of Object.entries(plan.provenance))
    if (lines) lay(lines, `dữ liệu chung · ${name}`);
  for (const { path, heading, lines, blocks } of plan.sections) {
    if (heading !== '') lay([lines[0], lines[0]], `mục ${path} · tiêu đề`);
    for (const block of blocks) lay(block.lines, `mục ${path}`);
  }
  for (const { index, lines } of plan.groups) lay(lines, `nhóm ${index}`);
  for (const { path, lines } of plan.tasks) lay(lines, `nhiệm vụ ${path}`);
  for (const { number, lines, appendixLines, fields } of plan.models) {
    lay(lines, `mô hình ${number} · tên`);
    if (appendixLines) lay(appendixLines, `mô hình ${number} · tên (phụ lục)`);
    for (const [field, readings] of Object.entries(fields))
      for (const { lines: own, uncertain } of readings)
        lay(own, `mô hình ${number} · ${fieldNames[field as FieldId]}${uncertain ? ' (chưa chắc)' : ''}`);
  }
  for (const { mark, lines } of plan.footnotes) lay(lines, `chú thích ${mark}`.trim());
  const whole = furnitureLines(plan.furniture, lines);
  for (const { line, kind } of plan.furniture)
    if (whole.has(line)) taken.set(line, `ngoài nội dung · ${kind}`);
  return taken;
}
