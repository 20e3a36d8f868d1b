import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { receive } from '../../scripts/receive/index.ts';
import { InputError } from '../../src/domain/issue.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(projectRoot, 'test/fixtures/read', name));

/** Whether a file is read, or refused in one sentence; anything else is a defect and fails the test. */
async function isAnswered(bytes: Uint8Array): Promise<boolean> {
  try {
    const { lines, layout } = await receive(bytes, { file: 'thu', progress: () => undefined });
    const last = lines.length;
    return (layout?.tables ?? []).every(({ cells }) => cells.every((cell) => (cell.last ?? 1) <= last));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return !error.toSentence().includes('\n');
  }
}

describe('whatever the bytes are, they are read or refused in one sentence', () => {
  test.each(['plan.docx', 'plan.xlsx', 'plan.html', 'plan.md', 'plan.vni.txt', 'plan.tcvn3.txt'])(
    '%s with bytes changed',
    async (name) => {
      const sound = fixture(name);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          async (changes) => {
            const bytes = Uint8Array.from(sound);
            for (const [at, value] of changes) bytes[at] = value;
            expect(await isAnswered(bytes)).toBe(true);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test.each(['plan.docx', 'plan.xlsx'])('%s with parts of its XML taken out or doubled', async (name) => {
    const parts = unzipSync(fixture(name));
    const names = Object.keys(parts).filter((part) => part.endsWith('.xml'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(30),
        fc.boolean(),
        async (part, seed, most, doubled) => {
          const tags = strFromU8(parts[part]!).split(/(?=<)/);
          const at = seed % tags.length;
          const taken = tags.slice(at, at + most);
          const changed = [
            ...tags.slice(0, at),
            ...(doubled ? [...taken, ...taken] : []),
            ...tags.slice(at + most),
          ];
          const bytes = zipSync({ ...parts, [part]: strToU8(changed.join('')) });
          expect(await isAnswered(bytes)).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('cut off anywhere', async () => {
    for (const name of ['plan.docx', 'plan.xlsx', 'plan.utf16.txt'])
      for (let part = 1; part < 12; part += 1) {
        const bytes = fixture(name);
        expect(await isAnswered(bytes.subarray(0, Math.floor((bytes.length * part) / 12)))).toBe(true);
      }
  });
});
