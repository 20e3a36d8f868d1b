import type { RepairStatus } from '../../domain/repair.ts';

/** A word of a text in which something was repaired or is offered: offsets, how far it may be trusted, what was received. */
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
  /** The fragment of the field in addresses. */
  field: string;
  /** The field's name, and its place in the order of fields. */
  name: string;
  order: number;
  lines: [number, number];
  /** Of its first line in the whole text, from the root of the site. */
  linePath: string;
  appendix: boolean;
  uncertain: string | null;
  blocks: DataBlock[];
}

/**
 * What the browser needs to show one version: `/so-sanh/mo-hinh/<plan>.<n>.json`. Names and addresses stand in
 * it, so that the browser loads neither the catalogue of fields nor the schema library behind it.
 */
export interface VersionData {
  id: string;
  /** From the root of the site. */
  path: string;
  planName: string;
  number: number;
  title: string;
  readings: DataReading[];
}
