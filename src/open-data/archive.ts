import { zipSync } from 'fflate';

/**
 * Files as one ZIP archive with the same bytes on every machine: ZIP keeps local time without a zone, so every
 * entry carries the first moment that the format knows, made in local time.
 *
 * @param files name in the archive to text
 */
export function toArchive(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const names = [...files.keys()].sort();
  const entries = names.map((name) => [name, encoder.encode(files.get(name)!)] as const);
  return zipSync(Object.fromEntries(entries), {
    level: 9,
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o644 << 16,
  });
}
