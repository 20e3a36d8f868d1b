import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listFolder, writeFileAtomic } from '../../files/files.ts';
import type { FileChange } from '../../files/transaction.ts';
import { fileDifferenceSchema } from './difference.ts';

// What the workbench remembers of this machine's writes. It lies in `content/` so that it moves with it and is written
// in one go with what it tells of; the dot before its name keeps it out of the site, and git leaves it alone.
export const FOLDER = '.workbench';
const WRITES = `${FOLDER}/writes`;

/** One write, with all that is needed to show it and to take it back. */
export const writeSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{18}$/),
  /** UTC, ISO 8601 with milliseconds. */
  time: z.iso.datetime(),
  /** Who pressed the key; null where nobody had to say so. */
  by: z.string().nullable(),
  what: z.string(),
  /** The plan concerned; null for what concerns all. */
  plan: z.string().nullable(),
  /** The lines of the plan that it speaks of. */
  lines: z.array(z.int()),
  files: z.array(fileDifferenceSchema),
  /** How many generated pages followed. */
  pages: z.int(),
  /** When it was taken back; null while it holds. */
  undone: z.iso.datetime().nullable(),
});
export type Write = z.output<typeof writeSchema>;

/** Names sort by time, and an address finds its file by the id. */
const nameOf = ({ time, id }: Pick<Write, 'time' | 'id'>): string =>
  `${time.replaceAll(':', '-')}-${id}.json`;

/** The file in which a write is told, to be written in one go with it. */
export const writeFileOf = (write: Write): FileChange => ({
  path: `${WRITES}/${nameOf(write)}`,
  content: `${JSON.stringify(write, null, 2)}\n`,
});

/** A page of what was written, newest first. */
export interface WritesPage {
  writes: Write[];
  /** How many older ones there are. */
  older: number;
}

/** What was written, newest first. @param from how many of the newest to leave out */
export function writesIn(content: string, from: number, most: number): WritesPage {
  const names = namesIn(content).reverse();
  const writes = names.slice(from, from + most).flatMap((name) => readWrite(content, name) ?? []);
  return { writes, older: Math.max(0, names.length - from - most) };
}

/** A write by its id. */
export function writeById(content: string, id: string): Write | undefined {
  if (!/^[0-9a-f]{18}$/.test(id)) return undefined;
  const name = namesIn(content).find((one) => one.endsWith(`-${id}.json`));
  return name === undefined ? undefined : readWrite(content, name);
}

const namesIn = (content: string): string[] =>
  listFolder(join(content, WRITES)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));

/** What was edited by hand so that it is no entry any more is left out. */
const readWrite = (content: string, name: string): Write | undefined =>
  readOwn(content, `${WRITES}/${name}`, writeSchema);

/** A file that the workbench keeps for itself; what is not there, or was edited by hand so that it fits no more, is none. */
export function readOwn<T>(content: string, path: string, schema: z.ZodType<T>): T | undefined {
  const place = join(content, path);
  if (!existsSync(place)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch {
    return undefined;
  }
}

const LATER = `${FOLDER}/later.json`;
const laterSchema = z.record(z.string(), z.array(z.string()));

/** The keys of the items of a plan that were put off. */
export const laterIn = (content: string, plan: string): string[] =>
  readOwn(content, LATER, laterSchema)?.[plan] ?? [];

/** Puts an item off; what no longer waits is forgotten. @param open the keys of all that waits in the plan */
export function putOff(content: string, plan: string, key: string, open: readonly string[]): void {
  const all = readOwn(content, LATER, laterSchema) ?? {};
  const kept = (all[plan] ?? []).filter((one) => one !== key && open.includes(one));
  writeFileAtomic(join(content, LATER), `${JSON.stringify({ ...all, [plan]: [...kept, key] }, null, 2)}\n`);
}

const REVIEWER = `${FOLDER}/reviewer.json`;
const reviewerSchema = z.strictObject({ by: z.string() });

/** Who decided last on this machine: offered, never taken for granted. */
export const lastReviewer = (content: string): string => readOwn(content, REVIEWER, reviewerSchema)?.by ?? '';

/** Keeps who decides. */
export function keepReviewer(content: string, by: string): void {
  writeFileAtomic(join(content, REVIEWER), `${JSON.stringify({ by })}\n`);
}
