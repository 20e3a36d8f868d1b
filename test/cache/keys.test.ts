import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOfProgram } from '../../scripts/cache/keys.ts';
import { projectRoot } from '../../scripts/files/files.ts';

test('a result is computed anew after weights are fitted or a table is made anew, not only after a module changes', () => {
  const data = globSync('scripts/{align,repair,receive,structure}/**/*.*', { cwd: projectRoot }).filter(
    (name) => !name.endsWith('.ts') && !name.endsWith('.md'),
  );
  expect(data).toContain('scripts/align/fitted.json');
  expect(data.filter((name) => !isOfProgram(name))).toEqual([]);
});

test('what nothing is computed from changes no key', () => {
  expect(['scripts/bench/README.md', 'scripts/workbench/assets/workbench.css'].filter(isOfProgram)).toEqual(
    [],
  );
});
