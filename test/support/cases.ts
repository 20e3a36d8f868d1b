import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';

/** `ACCEPT=1` writes what the program gives; the difference is then reviewed like any other change. */
const accept = process.env['ACCEPT'] === '1';

/** The cases of a folder of `test/fixtures/`: one folder each, which its name describes. */
export const casesOf = (fixtures: string): string[] =>
  readdirSync(join(projectRoot, 'test/fixtures', fixtures), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** A file of a case, "structure/letter/input.txt". */
export const readCase = (path: string): string =>
  readFileSync(join(projectRoot, 'test/fixtures', path), 'utf8');

/**
 * Compares what the program gives with the expected file of a case: text as it stands, anything else as JSON.
 *
 * @param path "structure/letter/expected.json"
 * @throws Error that says how to make the file, where there is none
 */
export function expectFile(path: string, got: unknown): void {
  const file = join(projectRoot, 'test/fixtures', path);
  const isText = typeof got === 'string';
  if (accept) writeFileSync(file, isText ? got : `${JSON.stringify(got, null, 2)}\n`);
  if (!existsSync(file))
    throw new Error(
      `test/fixtures/${path} is missing: run this test with ACCEPT=1, then read what it wrote.`,
    );
  const expected = readFileSync(file, 'utf8');
  expect(got).toEqual(isText ? expected : JSON.parse(expected));
}
