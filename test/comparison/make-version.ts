import type { VersionData } from '../../src/comparison/version-data.ts';
import { fieldIds, type FieldId } from '../../src/domain/fields.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Repair } from '../../src/domain/repair.ts';

/** A printing of one paragraph. */
export const reading = (text: string, more: Partial<Reading> = {}): Reading => ({
  label: 'Mục tiêu',
  text,
  items: [text],
  where: 'body',
  lines: [10, 12],
  blocks: [{ text, bullet: null, level: 0, lines: [10, 12], marks: [] }],
  uncertain: null,
  ...more,
});

/** A version of model 24 with the given readings of its objective. */
export function version(plan: string, objective: Reading[], ledger: Repair[] = []): VersionData {
  const none = Object.fromEntries(fieldIds.map((id) => [id, [] as Reading[]])) as Record<FieldId, Reading[]>;
  return {
    id: `${plan}.24`,
    plan,
    planName: `Xã ${plan}, 2024`,
    itemWord: 'Mô hình',
    status: null,
    today: null,
    cited: `Kế hoạch của UBND xã ${plan}`,
    model: {
      number: 24,
      title: 'Công dân số',
      titleMarks: [],
      lines: [9, 20],
      units: [],
      tools: [],
      deadlines: [],
      fields: { ...none, objective },
    },
    ledger,
    names: { units: {}, tools: {}, plans: { b: 'Xã B, 2023' } },
    programme: { name: 'Đề án Mẫu', start: '2022-01-06', frameWords: ['đề', 'án'] },
  };
}

export const place = {
  href: (path: string): string => path,
  permalink: (path: string): string => `https://doi-chieu.example${path}`,
  address: 'https://doi-chieu.example/so-sanh/?chon=a.24,b.24',
};
