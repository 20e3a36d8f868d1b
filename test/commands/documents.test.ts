import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, isOneSentence, smallContent } from '../support/commands.ts';

const PLAN = 'sen-hong-2024';

test('a Word document becomes a plan, is kept with its reading, and is read anew', () => {
  const fixture = join(projectRoot, 'test/fixtures/read/plan.docx');
  const content = smallContent();
  const env = { DOI_CHIEU_CONTENT: content };
  const read = (name: string): string => readFileSync(join(content, 'sources', PLAN, name), 'utf8');

  const added = command('ingest', [fixture, '--id', PLAN], env);
  expect(added.error).toBe('');
  expect(added.out).toContain('3 models (1 2 24)');
  // Byte for byte, with the reading beside it, and the page says what was received.
  expect(readFileSync(join(content, 'sources', PLAN, 'source.docx')).equals(readFileSync(fixture))).toBe(
    true,
  );
  expect(read('reading.jsonl')).toMatch(/^\{"reading":1,"file":"source\.docx"/);
  const page = readFileSync(join(content, 'plans', PLAN, 'index.mdx'), 'utf8');
  expect(page).toContain(`file: "content/sources/${PLAN}/source.docx"`);
  expect(page).toContain('kind: "docx"');

  // Without a change nothing differs.
  expect(command('normalize', ['--check', '--only', PLAN], env)).toMatchObject({ code: 0, error: '' });
  expect(command('reread', [PLAN], env).out).toContain('The lines are the same.');

  // A reading that differs is shown, and taken only where that is asked for.
  const path = join(content, 'sources', PLAN, 'reading.jsonl');
  const kept = read('reading.jsonl');
  writeFileSync(path, kept.replace('lưu động', 'lưu đông'));
  expect(command('reread', [PLAN], env).out).toMatch(/-\d+ .*lưu đông[^]*\+\d+ .*lưu động/);
  expect(read('reading.jsonl')).not.toBe(kept);
  command('reread', [PLAN, '--write'], env);
  expect(read('reading.jsonl')).toBe(kept);

  appendFileSync(join(content, 'sources', PLAN, 'source.docx'), 'x');
  const changed = command('normalize', ['--check', '--only', PLAN], env);
  expect(isOneSentence(changed), changed.error).toBe(true);
  expect(changed.error).toContain('not the file that the reading beside it was read from');
});
