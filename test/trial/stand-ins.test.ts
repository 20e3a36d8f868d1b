import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { standIns } from '../../scripts/trial/bundle.ts';

const exportsOf = async (file: string): Promise<string[]> =>
  Object.keys((await import(pathToFileURL(join(projectRoot, file)).href)) as object);

describe.each(Object.entries(standIns))('for %s', (file, instead) => {
  test(`${instead} has what others take from it`, async () => {
    // What only a Node test or a command asks for need not be there.
    const forNode = new Set(['DOTS', 'LIMITS']);
    const wanted = (await exportsOf(file)).filter((name) => !forNode.has(name));
    expect(await exportsOf(instead)).toEqual(expect.arrayContaining(wanted));
  });
});
