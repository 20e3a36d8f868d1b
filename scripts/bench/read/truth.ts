import { join } from 'node:path';
import { z } from 'zod';
import { fieldIds } from '../../../src/domain/fields.ts';
import { InputError } from '../../../src/domain/issue.ts';
import { readBytes, shownPath } from '../../files/files.ts';

const fieldSchema = z.object({ label: z.string(), key: z.enum(fieldIds).nullable(), text: z.string() });
const modelSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  fields: z.array(fieldSchema).default([]),
});
const rowSchema = z.object({ cells: z.record(z.string(), z.string()).default({}) });

/** What is known to stand in a file. */
const fileSchema = z.object({
  kind: z.string(),
  /** `read`: its models must come out; else a refusal in one sentence is right too. */
  expect: z.enum(['read', 'refuse or read right']),
  /** One paragraph a line, in reading order. */
  text: z.array(z.string()).default([]),
  models: z.array(modelSchema),
  rows: z.array(rowSchema).default([]),
  /** Letters that the file lost: line of `text` and column from 1, and the letter. */
  lost: z.array(z.tuple([z.number(), z.number(), z.string()])).default([]),
  /** Codes that do not tell capitals: compared without case. */
  caseLost: z.boolean().default(false),
});
export type FileTruth = z.output<typeof fileSchema>;

/**
 * `truth.json` of a folder of documents, by the name of the file.
 *
 * @throws InputError where it is missing or says something else
 */
export function readTruth(folder: string): Map<string, FileTruth> {
  const path = join(folder, 'truth.json');
  const place = { file: shownPath(path) };
  let value: unknown;
  try {
    value = JSON.parse(readBytes(path).toString('utf8'));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('this is no JSON.', { place, cause });
  }
  const parsed = z.object({ files: z.record(z.string(), fileSchema) }).safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data.files));
  const { path: key, message } = parsed.error.issues[0]!;
  throw new InputError(`"${key.map(String).join('.')}": ${message}.`, {
    place,
    hint: 'test/fixtures/read/truth.json shows what it holds.',
  });
}
