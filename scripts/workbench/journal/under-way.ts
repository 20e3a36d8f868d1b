import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listFolder, writeFileAtomic } from '../../files/files.ts';
import { isAlive } from '../../files/is-alive.ts';
import { readOwn, writesIn, FOLDER, type Write } from './journal.ts';

const UNDER_WAY = `${FOLDER}/under-way`;
/** Writes of one session after the one that was cut short: there is hardly any. */
const MOST_WRITES = 20;

const underWaySchema = z.strictObject({
  pid: z.int(),
  /** UTC, ISO 8601 with milliseconds. */
  started: z.iso.datetime(),
  /** As the history or the button names it. */
  what: z.string(),
  /** "content": a write of decisions or plans; "site": the built site and its pack. */
  of: z.enum(['content', 'site']),
});
type UnderWay = z.output<typeof underWaySchema>;

/** Notes that something was begun. @returns what notes that it came to an end, good or bad */
export function begin(content: string, what: string, of: UnderWay['of']): () => void {
  const path = join(content, UNDER_WAY, `${randomBytes(9).toString('hex')}.json`);
  const entry: UnderWay = { pid: process.pid, started: new Date().toISOString(), what, of };
  writeFileAtomic(path, `${JSON.stringify(entry)}\n`);
  return () => rmSync(path, { force: true });
}

/**
 * What was under way when a workbench was killed or closed, a sentence each, for whoever opens the next one. Each is
 * told once. What a run had begun to write must be completed before.
 */
export function cutShort(content: string): string[] {
  const names = listFolder(join(content, UNDER_WAY)).map((name) => `${UNDER_WAY}/${name}`);
  const entries = names.flatMap((path) => {
    const entry = readOwn(content, path, underWaySchema);
    if (entry && isAlive(entry.pid)) return [];
    rmSync(join(content, path), { force: true });
    return entry ?? [];
  });
  if (entries.length === 0) return [];
  const { writes } = writesIn(content, 0, MOST_WRITES);
  return entries
    .toSorted((one, other) => (one.started < other.started ? -1 : 1))
    .map((entry) => tell(entry, writes));
}

const tell = (entry: UnderWay, writes: readonly Write[]): string =>
  entry.of === 'site'
    ? `Lần chạy trước bị dừng giữa lúc “${entry.what}”: trang đã dựng và gói đang có vẫn trọn vẹn, nhưng có thể là bản cũ; hãy làm lại.`
    : `Lần chạy trước bị dừng giữa lúc ghi “${entry.what}”: ${
        writes.some((write) => isOf(entry, write))
          ? 'lần ghi đó đã được ghi trọn.'
          : 'chưa có gì được ghi, hãy làm lại.'
      }`;

const isOf = ({ started, what }: UnderWay, write: Write): boolean =>
  (write.what === what && write.time >= started) ||
  (undoing(write) === what && write.undone !== null && write.undone >= started);

// What is noted when a write begins must be what the history says of it.

/** How taking a write back is named. */
export const undoing = ({ what }: Pick<Write, 'what'>): string => `hoàn tác: ${what}`;
/** How adding a plan is named. */
export const addingOf = (plan: string): string => `thêm kế hoạch ${plan}`;
/** How relearning is named. */
export const RELEARNING = 'học lại';
