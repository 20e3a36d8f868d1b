import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAll } from '../../scripts/fuzz/run-all.ts';
import { loadContent } from '../../scripts/content/content.ts';

const folder = 'test/fixtures/hostile';
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.txt')));
const { models, vocabulary } = loadContent('content');
const context = { corpus: [], models, vocabulary, readBack: true };

describe('a hostile plan keeps every promise of the pipeline', () => {
  test('there are cases', () => expect(cases.length).toBeGreaterThan(4));

  test.each(cases)('%s', (name) => {
    expect(runAll(readFileSync(join(folder, name, 'source.txt')), context)).not.toBeNull();
    expect((globalThis as Record<string, unknown>)['__hostile']).toBeUndefined();
  });
});
