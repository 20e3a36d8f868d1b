import type { FieldId } from '../../../src/domain/fields.ts';
import type { FurnitureKind } from '../../../src/domain/plan.ts';
import type { Role } from '../../../src/domain/reading.ts';
import type { Traced } from '../text/traced.ts';

/**
 * A plan while it is put together: the same shape as `Plan`, but of traced texts. Every traced text in a draft
 * is *placed*; whatever stands nowhere in it would be lost, and that is what the coverage counts.
 */
export interface DraftBlock {
  /** The mark as printed, empty where there is none. */
  bullet: Traced;
  body: Traced;
  level: number;
  /** The field that its label names, where it is one of a task: "Thời gian hoàn thành: …". */
  field?: FieldId;
}

export interface DraftReading {
  field: FieldId;
  /** The label with its bullet and colon, as it stands; empty where none is printed at this place. */
  head: Traced;
  /** The label alone: for a table cell that of its column. */
  label: string;
  blocks: DraftBlock[];
  where: 'body' | 'appendix';
  uncertain: string | null;
}

export interface DraftModel {
  number: number;
  /** Where its number is not enough: see `modelKey`. */
  key?: string;
  group: string | null;
  /** "5. Mô hình 24:" and the full stop after the title. */
  frame: Traced[];
  title: Traced;
  readings: DraftReading[];
  where: 'body' | 'appendix';
  /** The texts of the row in an appendix that repeats the model. */
  appendix: Traced[];
}

export interface DraftGroup {
  index: string;
  /** "1." and "(bao gồm 05 mô hình)". */
  frame: Traced[];
  title: Traced;
  claimed: number | null;
}

export interface DraftSection {
  path: string;
  /** The printed number, empty where there is none. */
  number: Traced;
  heading: Traced;
  level: number;
  blocks: DraftBlock[];
}

export interface DraftTask {
  path: string;
  number: Traced;
  /** The unit the task is given to, where it is printed at the task itself. */
  unitText: string | null;
  blocks: DraftBlock[];
  /** The other cells of its row, where it stands in a table. */
  columns: DraftBlock[];
  /** Times that stand in a column of their own. */
  times: string[];
  /** Units that stand in a column of their own or under a label, with the role that it gives. */
  named: { role: Role; text: string }[];
  /** Texts of the task that are no part of its own words: "Sở Giao thông Vận tải:". */
  frame: Traced[];
}

export interface Draft {
  /** Title, issuer, number, motto: the head of the document. */
  head: Traced[];
  sections: DraftSection[];
  groups: DraftGroup[];
  models: DraftModel[];
  tasks: DraftTask[];
  /** Page numbers, heads of tables, stamps: what is known to be no text of the document. */
  furniture: Furniture[];
  footnotes: DraftFootnote[];
  doubts: Doubt[];
}

/** A place where the reading may be wrong, said to whoever reads the plan. */
export interface Doubt {
  kind: 'table' | 'furniture';
  text: Traced;
  /** One plain sentence in Vietnamese. */
  message: string;
}

/** A text that is no part of what the document says, and how it is known to be none. */
export interface Furniture {
  kind: FurnitureKind;
  text: Traced;
  /** False where nothing but its form speaks for it. */
  proven: boolean;
}

/** A note at the foot of a page. */
export interface DraftFootnote {
  mark: string;
  body: Traced;
  anchor: { line: number; column: number } | null;
}
