import { applyPatch, createPatch, parsePatch, reversePatch } from 'diff';
import { z } from 'zod';
import { sumOf } from '../../files/generated.ts';

/** One file before and after a write: what changed in it, and checksums by which a later change is noticed. */
export const fileDifferenceSchema = z.strictObject({
  /** Below `content/`. */
  path: z.string(),
  /** SHA-256; null where the file was, or is, not there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The lines that went and came, as `diff -u` tells them; null for what no person types. */
  lines: z.string().nullable(),
});
export type FileDifference = z.output<typeof fileDifferenceSchema>;

type Bytes = string | Uint8Array | null;

/** Lines that stay the same and are kept around a change. */
const AROUND = 2;

const textOf = (bytes: Bytes): string => (bytes === null ? '' : Buffer.from(bytes).toString('utf8'));
const sumOrNull = (bytes: Bytes): string | null => (bytes === null ? null : sumOf(bytes));

/** What a write does to one file. */
export const differenceOf = (path: string, before: Bytes, after: Bytes): FileDifference => ({
  path,
  before: sumOrNull(before),
  after: sumOrNull(after),
  lines: /\.(yaml|mdx)$/.test(path)
    ? createPatch(path, textOf(before), textOf(after), '', '', { context: AROUND })
    : null,
});

/** How a file is once a write is taken back. */
export interface TakenBack {
  content: string | null;
  /** Whether it is as the write had left it; else something else in it was changed since, and stays. */
  isAsLeft: boolean;
}

/**
 * A file without what a write did to it.
 *
 * @param now the file at this moment; null where it is not there
 * @returns null where it was changed since in just these lines, or is gone
 */
export function takeBack({ before, after, lines }: FileDifference, now: Buffer | null): TakenBack | null {
  const isAsLeft = sumOrNull(now) === after;
  if (isAsLeft && before === null) return { content: null, isAsLeft };
  if (lines === null || (now === null && !isAsLeft)) return null;
  // Lines around it may have changed since; those that go must stand there as they were written.
  const fuzzFactor = isAsLeft ? 0 : AROUND;
  const content = applyPatch(textOf(now), reversePatch(parsePatch(lines)[0]!), { fuzzFactor });
  if (content === false) return null;
  if (isAsLeft && sumOf(content) !== before) return null;
  return { content: before === null && content.trim() === '' ? null : content, isAsLeft };
}
