/**
 * The labelled fields of a model, in the order of display. The printed labels of each (Mục tiêu, Phân công
 * nhiệm vụ, …) are vocabulary: `content/vocabulary/field-labels.yaml`.
 *
 * `other` takes every reading whose label is not known, under its printed name: nothing is lost.
 */
export const fieldIds = [
  'objective',
  'assignment',
  'implementers',
  'lead',
  'coordinating',
  'supporting',
  'deadline',
  'tools',
  'outcome',
  'other',
] as const;
export type FieldId = (typeof fieldIds)[number];

/** The Vietnamese name of each field on pages and in tables. */
export const fieldNames: Record<FieldId, string> = {
  objective: 'Mục tiêu',
  assignment: 'Phân công nhiệm vụ',
  implementers: 'Đơn vị thực hiện',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  supporting: 'Đơn vị hỗ trợ',
  deadline: 'Thời gian',
  tools: 'Công cụ, nền tảng',
  outcome: 'Hiệu quả',
  other: 'Nội dung khác',
};
