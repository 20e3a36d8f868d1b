import {
  existsSync,
  linkSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Shard } from '../../src/build/shard.ts';
import { InputError } from '../../src/domain/issue.ts';
import { keyOfFolder } from '../cache/keys.ts';
import { keyOf } from '../../src/files/memory.ts';
import { contentFolder, listFolder, projectRoot, shownPath } from '../files/files.ts';
import { drawnBy } from './drawn-by.ts';
import { nextDist } from './put-in-place.ts';

/** Where the parts of a site lie until they are joined. */
const SHARDS = join(projectRoot, 'dist-shards');

/** In each part: which it is, and what it was built from. No page has this name. */
const NOTE = 'shard.json';
const noteSchema = z.strictObject({ part: z.number(), of: z.number(), from: z.string() });
type Note = z.infer<typeof noteSchema>;

/** A checksum of all that a build depends on: parts of different sites must not be joined. */
const builtFrom = (): string =>
  keyOf(drawnBy(), keyOfFolder(join(projectRoot, 'public')), keyOfFolder(contentFolder()));

/** Keeps what was built as one part. @returns its folder */
export function keepShard({ part, of }: Shard): string {
  const folder = join(SHARDS, `${part}-of-${of}`);
  const note: Note = { part, of, from: builtFrom() };
  writeFileSync(join(nextDist, NOTE), JSON.stringify(note));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(SHARDS, { recursive: true });
  renameSync(nextDist, folder);
  return folder;
}

/**
 * Joins the parts of a folder to one site in `into`, which must not exist.
 *
 * @returns how many parts there were
 * @throws InputError where one is missing, or they are not of one site
 */
export function joinShards(folder = SHARDS, into = nextDist): number {
  const parts = listFolder(folder)
    .filter((name) => existsSync(join(folder, name, NOTE)))
    .map((name) => ({ path: join(folder, name), ...readNote(join(folder, name, NOTE)) }));
  checkParts(folder, parts);
  for (const { path } of parts) addPart(path, into);
  return parts.length;
}

function readNote(path: string): Note {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new InputError('this is no note of a part of a site.', { place: { file: shownPath(path) }, cause });
  }
}

function checkParts(folder: string, parts: readonly Note[]): void {
  const place = { file: shownPath(folder) };
  const [first] = parts;
  if (!first)
    throw new InputError('there are no parts of a site.', {
      place,
      hint: 'Build them: npm run build -- --shard 1/2.',
    });
  if (parts.some(({ of, from }) => of !== first.of || from !== first.from))
    throw new InputError('these are parts of different sites.', {
      place,
      hint: 'Build all of them from the same content by the same program; take old ones away.',
    });
  const there = new Set(parts.map(({ part }) => part));
  const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter((part) => !there.has(part));
  if (missing.length > 0)
    throw new InputError(`part ${missing.map((part) => `${part}/${first.of}`).join(', ')} is missing.`, {
      place,
      hint: `Build it: npm run build -- --shard ${missing[0]}/${first.of}.`,
    });
}

/** A file that several parts have is the same in each, or one of them was built otherwise. */
function addPart(part: string, into: string): void {
  for (const entry of readdirSync(part, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(into, from.slice(part.length));
    if (from === join(part, NOTE)) continue;
    if (!existsSync(to)) {
      mkdirSync(dirname(to), { recursive: true });
      linkOrCopy(from, to);
    } else if (!readFileSync(from).equals(readFileSync(to)))
      throw new InputError('two parts of the site have this file, and not the same.', {
        place: { file: shownPath(from) },
        hint: 'Build all parts anew on like machines.',
      });
  }
}

/** A link takes no room; not every disk has them. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
