import { applyPatch, createPatch, parsePatch, reversePatch } from 'diff';
import { z } from 'zod';
import { entryChanges, entryChangesSchema, holdSame, takeBackEntries } from './entries.ts';
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
  /** The entries that went and came, by key: what was written is found again by them wherever it stands. */
  entries: entryChangesSchema.optional(),
});
export type FileDifference = z.output<typeof fileDifferenceSchema>;

type Bytes = string | Uint8Array | null;

/** Lines that stay the same and are kept around a change. */
const AROUND = 2;

const textOf = (bytes: Bytes): string => (bytes === null ? '' : Buffer.from(bytes).toString('utf8'));
const sumOrNull = (bytes: Bytes): string | null => (bytes === null ? null : sumOf(bytes));

/** What a write does to one file. */
export function differenceOf(path: string, before: Bytes, after: Bytes): FileDifference {
  const [was, is] = [textOf(before), textOf(after)];
  const entries = path.endsWith('.yaml') ? entryChanges(was, is) : null;
  return {
    path,
    before: sumOrNull(before),
    after: sumOrNull(after),
    lines: /\.(yaml|mdx)$/.test(path) ? createPatch(path, was, is, '', '', { context: AROUND }) : null,
    ...(entries && { entries }),
  };
}

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
export function takeBack(difference: FileDifference, now: Buffer | null): TakenBack | null {
  const { before, after, lines } = difference;
  const isAsLeft = sumOrNull(now) === after;
  if (isAsLeft && before === null) return { content: null, isAsLeft };
  if (lines === null || (now === null && !isAsLeft)) return null;
  if (isAsLeft) {
    const content = patched(lines, textOf(now), 0);
    return content !== null && sumOf(content) === before ? { content, isAsLeft } : null;
  }
  const content = amongOthers(difference, lines, textOf(now));
  return content === null ? null : { content: holdsNothing(content) ? null : content, isAsLeft };
}

/** A text in which something else was changed since, without what a write did to it. */
function amongOthers({ entries }: FileDifference, lines: string, now: string): string | null {
  // Lines around it may have changed since; those that go must stand there as they were written.
  const byLines = patched(lines, now, AROUND);
  if (!entries) return byLines;
  const byEntries = takeBackEntries(now, entries);
  // Lines bring comments back, too; but where they stand elsewhere by now, or below another key, only entries are sure.
  return byLines !== null && byEntries !== null && holdSame(byLines, byEntries) ? byLines : byEntries;
}

function patched(lines: string, now: string, fuzzFactor: number): string | null {
  const content = applyPatch(now, reversePatch(parsePatch(lines)[0]!), { fuzzFactor });
  return content === false ? null : content;
}

const holdsNothing = (text: string): boolean => /^(?:\{\})?$/.test(text.trim());
