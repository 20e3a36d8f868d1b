import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumOf } from '../files/generated.ts';

/** How two built sites differ: paths of files, in their order. */
export interface SiteDifference {
  changed: string[];
  added: string[];
  gone: string[];
}

/** Compares two built sites byte by byte. */
export function compareSites(before: string, after: string): SiteDifference {
  const [old, now] = [sumsBelow(before), sumsBelow(after)];
  return {
    changed: [...now.keys()].filter((path) => old.has(path) && old.get(path) !== now.get(path)),
    added: [...now.keys()].filter((path) => !old.has(path)),
    gone: [...old.keys()].filter((path) => !now.has(path)),
  };
}

function sumsBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [file.slice(folder.length + 1), sumOf(readFileSync(file))]));
}
