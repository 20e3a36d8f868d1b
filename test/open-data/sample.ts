import type { Edge } from '../../src/domain/concordance.ts';
import { fieldIds, type FieldId } from '../../src/domain/fields.ts';
import type { Model, Plan, Task } from '../../src/domain/plan.ts';
import type { Deadline, Reading } from '../../src/domain/reading.ts';
import type { Corpus } from '../../src/open-data/corpus.ts';

/** A small corpus with one of everything, for the tests of the open data. */

export const reading = (label: string, ...items: string[]): Reading => ({
  label,
  text: items.map((item) => `- ${item}`).join('\n'),
  items,
  where: 'body',
  lines: [10, 12],
  blocks: items.map((text) => ({ text, bullet: '-', level: 0, lines: [10, 10], marks: [] })),
  uncertain: null,
});

export function model(
  number: number,
  title: string,
  fields: Partial<Record<FieldId, Reading[]>> = {},
): Model {
  return {
    number,
    ordinal: 1,
    group: null,
    title,
    titleMarks: [],
    lines: [9, 20],
    appendixLines: null,
    fields: Object.fromEntries(fieldIds.map((id) => [id, fields[id] ?? []])) as Model['fields'],
    units: [{ unit: 'cong-an-xa', name: 'Công an xã', role: 'lead', line: 11 }],
    tools: ['vneid'],
    deadlines: [{ text: 'Trong năm 2024', kind: 'year', value: '2024' }],
    pilot: false,
    pilotUnit: null,
  };
}

export function plan(id: string, models: Model[], tasks: Task[] = []): Plan {
  return {
    id,
    title: 'Triển khai các mô hình của Đề án 06',
    paper: null,
    superior: null,
    targets: [],
    footnotes: [],
    attached: [],
    programme: null,
    itemWord: 'Mô hình',
    issuer: 'Ủy ban nhân dân xã',
    locality: { name: 'Xã Mẫu', level: 'xã', parent: ['huyện Mẫu', 'tỉnh Mẫu'] },
    number: '12/KH-UBND',
    date: { day: null, month: 2, year: 2024 },
    place: null,
    signer: { name: null, title: 'CHỦ TỊCH' },
    period: null,
    modelsClaimed: null,
    modelsListed: models.length,
    groups: [],
    cites: [],
    recipients: ['Lưu: VT.'],
    source: { file: `content/sources/${id}/source.txt`, sha256: '0'.repeat(64), lines: 40 },
    provenance: {},
    anomalies: [
      {
        kind: 'impossible-date',
        lines: [12],
        message: 'Tháng 11 có 30 ngày.',
        values: ['31/11/2023'],
        model: 24,
      },
    ],
    sections: [],
    models,
    tasks,
    furniture: [],
    coverage: { characters: 1, placed: 1, furniture: 0, unplaced: 0, kinds: {} },
  };
}

export const task = (path: string, title: string, deadlines: Deadline[] = []): Task => ({
  path,
  title,
  unit: 'Công an tỉnh',
  text: `${title}.`,
  blocks: [],
  units: [],
  tools: [],
  deadlines,
  lines: [30, 31],
});

export const edge = (of: string, number: number, slug: string, more: Partial<Edge> = {}): Edge => ({
  plan: of,
  number,
  model: slug,
  relation: 'same',
  decision: 'reviewed',
  by: 'Tổ biên tập',
  at: '2026-11-20',
  reason: null,
  quotes: [],
  score: null,
  parts: [],
  ...more,
});

export const corpus = (): Corpus => ({
  plans: [
    plan('xa-mau-2024', [
      model(24, 'Đảm bảo điều kiện công dân số', {
        objective: [reading('Mục tiêu', 'Cấp tài khoản, "VNeID"', '=1+1')],
        other: [reading('Kinh phí', 'Theo quy định')],
      }),
    ]),
    plan('tinh-mau-2023', [], [task('III.1.1', 'Cấp tài khoản định danh')]),
  ],
  models: [
    {
      slug: 'cong-dan-so',
      title: 'Công dân số',
      group: 'cong-dan-so',
      aliases: [],
      wordings: [],
      programme: null,
      formerly: [],
    },
  ],
  concordance: {
    edges: [edge('xa-mau-2024', 24, 'cong-dan-so')],
    tasks: [
      {
        plan: 'tinh-mau-2023',
        path: 'III.1.1',
        model: 'cong-dan-so',
        strength: 'strong',
        decision: 'proposed',
        score: 0.8,
      },
    ],
    undecided: [],
  },
  ledgers: new Map([
    [
      'xa-mau-2024',
      [
        {
          line: 10,
          column: 4,
          raw: ' ',
          text: 'ợ',
          status: 'repaired',
          confidence: 0.99,
          rule: 'lost-glyph',
          evidence: [],
          applied: true,
        },
      ],
    ],
  ]),
  vocabulary: {
    units: [],
    tools: [],
    groups: [{ slug: 'cong-dan-so', title: 'Công dân số', order: 3, aliases: [] }],
  },
});
