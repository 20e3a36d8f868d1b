import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTruth } from '../../scripts/bench/read/truth.ts';
import { receive } from '../../scripts/receive/index.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { fixtures, truthFile } from '../fixtures/read/make.ts';

const folder = join(projectRoot, 'test/fixtures/read');

describe('small files of each kind', () => {
  test('are what the script makes', () => {
    for (const [name, { bytes }] of Object.entries(fixtures))
      expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
    expect(readFileSync(join(folder, 'truth.json'), 'utf8')).toBe(truthFile);
  });

  test.each([...readTruth(folder)])('%s gives every line of a model', async (name, { models, caseLost }) => {
    const { lines } = await receive(readFileSync(join(folder, name)), {
      file: name,
      progress: () => undefined,
    });
    const cased = (text: string): string => (caseLost ? text.toLowerCase() : text);
    const read = lines.map(({ text }) => cased(text)).join('\n');
    for (const { number, title, fields } of models) {
      expect(read).toContain(cased(`Mô hình ${number}: ${title}`));
      for (const { text } of fields) expect(read).toContain(cased(text));
    }
  });
});
