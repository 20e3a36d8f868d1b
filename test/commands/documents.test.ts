import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, isOneSentence, smallContent } from './run.ts';

const fixture = join(projectRoot, 'test/fixtures/read/plan.docx');

describe('a Word document becomes a plan', () => {
  const content = smallContent();
  const env = { DOI_CHIEU_CONTENT: content };
  const folder = join(content, 'sources/sen-hong-2024');

  test('it is kept byte for byte, with its reading beside it', () => {
    const added = command('ingest', [fixture, '--id', 'sen-hong-2024'], env);
    expect(added.error).toBe('');
    expect(added.output).toContain('3 models (1 2 24)');
    expect(readFileSync(join(folder, 'source.docx')).equals(readFileSync(fixture))).toBe(true);
    expect(readFileSync(join(folder, 'reading.jsonl'), 'utf8')).toMatch(/^\{"reading":1,"file":"source\.docx"/);
    const page = readFileSync(join(content, 'plans/sen-hong-2024/index.mdx'), 'utf8');
    expect(page).toContain('file: "content/sources/sen-hong-2024/source.docx"');
    expect(page).toContain('kind: "docx"');
  });

  test('a build needs the reading alone, and finds it as ingest left it', () => {
    expect(command('normalize', ['--check'], env)).toMatchObject({ code: 0, error: '' });
  });

  test('read anew it is the same; a reading that was changed is shown and taken back', () => {
    expect(command('reread', ['sen-hong-2024'], env).output).toContain('The lines are the same.');
    const path = join(folder, 'reading.jsonl');
    const kept = readFileSync(path, 'utf8');
    writeFileSync(path, kept.replace('Tủ sách', 'Tử sách'));
    const shown = command('reread', ['sen-hong-2024'], env);
    expect(shown.output).toMatch(/-\d+ .*Tử sách[^]*\+\d+ .*Tủ sách/);
    expect(readFileSync(path, 'utf8')).not.toBe(kept);
    command('reread', ['sen-hong-2024', '--write'], env);
    expect(readFileSync(path, 'utf8')).toBe(kept);
  });

  test('a source that was changed is told in one sentence', () => {
    appendFileSync(join(folder, 'source.docx'), 'x');
    const result = command('normalize', ['--check'], env);
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error).toContain('not the file that the reading beside it was read from');
  });
});
