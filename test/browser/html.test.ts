import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';

const dist = join(projectRoot, 'dist');

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  const found: string[] = [];
  for (const page of globSync('**/*.html', { cwd: dist })) {
    const { results } = await validator.validateString(readFileSync(join(dist, page), 'utf8'));
    for (const { ruleId, line, column, message } of results.flatMap(({ messages }) => messages))
      found.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found.slice(0, 20)).toEqual([]);
});
