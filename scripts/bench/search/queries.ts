import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../../src/domain/issue.ts';
import { projectRoot, readBytes, shownPath } from '../../files/files.ts';
import { parseYaml } from '../../content/yaml.ts';
import type { SearchRecord } from '../../../src/search/index/records.ts';
import type { JudgedQuery } from './judge.ts';

/**
 * Our own judged sets: the first one, queries as officers type them in two halves, and four later sets of other words.
 * Each was reported once, before anybody looked at an answer, and tuned on since.
 */
export const ownSets = [
  'queries',
  'typed-tuning',
  'typed-report',
  'typed-fresh',
  'typed-second',
  'typed-third',
  'typed-last',
] as const;

const grade = z.number().int().min(1).max(3);
const ownSchema = z.array(
  z.strictObject({
    query: z.string().min(1),
    type: z.string().min(1),
    /** Grade to keys; a canonical model's slug after "+" stands for it and its members. */
    3: z.array(z.string()).default([]),
    2: z.array(z.string()).default([]),
    1: z.array(z.string()).default([]),
    passages: z
      .array(z.strictObject({ plan: z.string(), lines: z.tuple([z.number(), z.number()]), grade }))
      .default([]),
  }),
);

/** The judged queries of one set of this project. @throws InputError where a key names nothing that the index has */
export function ownQueries(
  records: readonly SearchRecord[],
  set: (typeof ownSets)[number] = 'queries',
): JudgedQuery[] {
  const file = join(projectRoot, `test/fixtures/search/${set}.yaml`);
  const known = new Set(records.map(recordKey));
  return parseYaml(readBytes(file).toString('utf8'), ownSchema, shownPath(file)).map((own) => {
    const grades = new Map<string, number>();
    for (const value of [3, 2, 1] as const)
      for (const key of own[value].flatMap((one) => withMembers(one, records))) {
        if (!known.has(key))
          throw new InputError(`"${own.query}": there is no "${key}" in the index.`, {
            place: { file: shownPath(file) },
            hint: 'Write "+slug", "slug", "plan/number", "plan/path" or "ke-hoach/plan".',
          });
        if (!grades.has(key)) grades.set(key, value);
      }
    return { query: own.query, type: own.type, grades, passages: own.passages };
  });
}

function recordKey({ kind, slug, plan, number, path }: SearchRecord): string {
  if (kind === 'model') return slug ?? '';
  if (kind === 'plan') return `ke-hoach/${plan}`;
  return `${plan}/${kind === 'plan-model' ? number : kind === 'section' ? `muc ${path}` : path}`;
}

function withMembers(key: string, records: readonly SearchRecord[]): string[] {
  if (!key.startsWith('+')) return [key];
  const slug = key.slice(1);
  const members = records.filter(
    ({ kind, models = [] }) => kind === 'plan-model' && models.some(([model]) => model === slug),
  );
  return [slug, ...members.map(recordKey)];
}

/** The form of a judged set from elsewhere: `queries.json` with references by plan number. */
const givenSchema = z.object({
  queries: z.array(
    z.object({
      type: z.string(),
      query: z.string(),
      relevant: z.array(
        z.object({ plan: z.string(), number: z.number().optional(), path: z.string().optional(), grade }),
      ),
      slugs: z.array(z.object({ slug: z.string(), grade })),
      passages: z
        .array(z.object({ plan: z.string(), lines: z.tuple([z.number(), z.number()]), grade }))
        .default([]),
    }),
  ),
});

/** The plans by the numbers that a given set uses for them. */
const PLANS: Record<string, string> = {
  '000': 'thieu-van-2024',
  '001': 'xa-khong-ten-2023',
  '002': 'duy-tien-2023',
  '003': 'thanh-hoa-2023',
  '004': 'hoang-trung-2022',
};

/** The judged queries in `queries.json` of a folder. @throws InputError where it is not there or has another form */
export function givenQueries(folder: string): JudgedQuery[] {
  const path = join(folder, 'queries.json');
  const read = givenSchema.safeParse(JSON.parse(readBytes(path).toString('utf8')));
  if (!read.success)
    throw new InputError(`this is no set of judged queries: ${read.error.issues[0]?.message}.`, {
      place: { file: path },
    });
  return read.data.queries.map(({ query, type, relevant, slugs, passages }) => ({
    query,
    type,
    grades: new Map([
      ...relevant.map(
        ({ plan, number, path, grade }) => [`${PLANS[plan]}/${number ?? path}`, grade] as const,
      ),
      ...slugs.map(({ slug, grade }) => [slug, grade] as const),
    ]),
    passages: passages.map((passage) => ({ ...passage, plan: PLANS[passage.plan] ?? passage.plan })),
  }));
}
