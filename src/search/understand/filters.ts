import type { Role } from '../../domain/reading.ts';
import type { Token } from '../index/tokens.ts';

/** The part of the query that a filter was read from: removing it from the query removes the filter. */
interface TypedRange {
  start: number;
  end: number;
  /** What was understood, as shown to the reader, in Vietnamese. */
  label: string;
}

/** "mô hình 24", "mh24", "24 thiệu vân". */
export interface NumberFilter extends TypedRange {
  kind: 'number';
  number: number;
}
/** "III.9.4": the number of a task or section in its parts, small letters; "9.4" leaves the Roman number open. */
export interface PathFilter extends TypedRange {
  kind: 'path';
  path: string[];
}
/** "duy tiên", "xã Thiệu Vân 2024". */
export interface PlanFilter extends TypedRange {
  kind: 'plan';
  plans: string[];
}
/**
 * "quý I/2024", "trước 30/12/2023", "thường xuyên": a value as in `Deadline.value`, or "ongoing"; of any year "Q1",
 * "--06", "--06-30".
 */
export interface DeadlineFilter extends TypedRange {
  kind: 'deadline';
  value: string;
  relation: 'at' | 'before' | 'after';
}
/** "công an xã chủ trì", "trạm y tế xã". */
export interface UnitFilter extends TypedRange {
  kind: 'unit';
  /** Null where any role will do. */
  role: Role | null;
  /** Slug of the kind, null where the vocabulary has none. */
  unit: string | null;
  words: Token[];
}
/** "24 mô hình điểm". */
export interface PilotFilter extends TypedRange {
  kind: 'pilot';
  words: Token[];
}
/** "phần mềm ASM". */
export interface ToolFilter extends TypedRange {
  kind: 'tool';
  tool: string;
}
/** "y tế": a field of work, by the units that work in it. */
export interface SectorFilter extends TypedRange {
  kind: 'sector';
  /** Slugs. */
  units: string[];
}
/** "nhóm công dân số". */
export interface GroupFilter extends TypedRange {
  kind: 'group';
  group: string;
}

/** What was understood of a query besides its words. */
export type Filter =
  | NumberFilter
  | PathFilter
  | PlanFilter
  | DeadlineFilter
  | UnitFilter
  | PilotFilter
  | ToolFilter
  | SectorFilter
  | GroupFilter;
