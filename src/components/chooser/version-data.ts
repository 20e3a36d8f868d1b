import type { FieldId } from '../../domain/fields.ts';
import type { RepairStatus } from '../../domain/repair.ts';

/** A repaired stretch of a text: offsets, how far it may be trusted, what was received. */
export type DataMark = [start: number, end: number, status: RepairStatus, received: string];

/** A paragraph of a version. */
export interface DataBlock {
  text: string;
  bullet: string | null;
  level: number;
  marks: DataMark[];
}

/** One printing of a field. */
export interface DataReading {
  field: FieldId;
  label: string;
  lines: [number, number];
  appendix: boolean;
  uncertain: string | null;
  blocks: DataBlock[];
}

/** What the browser needs to show one version: `/so-sanh/mo-hinh/<plan>.<n>.json`. */
export interface VersionData {
  id: string;
  plan: string;
  planName: string;
  number: number;
  title: string;
  citation: string;
  readings: DataReading[];
}
