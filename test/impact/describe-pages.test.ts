import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareSites } from '../../scripts/impact/compare-sites.ts';
import { describePages } from '../../scripts/impact/describe-pages.ts';
import { command, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';

const entry = (text: string): string =>
  `  - { line: 3, column: 5, raw: "đư c", text: "${text}", status: repaired, evidence: [ { note: "Vì thế." } ] }\n`;
const model = (title: string): string =>
  `---\nkind: "model"\nmodel:\n  number: 3\n  title: "${title}"\n  titleMarks: [ { start: ${title.length} } ]\n---\n# ${title}\n`;

test('readings, facts, new pages and those that go are told; what only follows is not', () => {
  const before = new Map([
    ['xa-a/van-ban.mdx', `---\nledger:\n${entry('đực')}---\n`],
    ['xa-a/mo-hinh-3.mdx', model('Tên cũ')],
    ['xa-a/mo-hinh-4.mdx', null],
    ['xa-b/mo-hinh-1.mdx', model('Một')],
  ]);
  const after = new Map([
    ['xa-a/van-ban.mdx', `---\nledger:\n${entry('được')}---\n`],
    ['xa-a/mo-hinh-3.mdx', model('Tên mới hơn')],
    ['xa-a/mo-hinh-4.mdx', model('Bốn')],
    ['xa-b/mo-hinh-1.mdx', null],
  ]);
  expect(describePages(before, after)).toEqual([
    {
      plan: 'xa-a',
      pages: 3,
      readings: ['line 3, column 5: "đư c" → "đực" (repaired) -> "đư c" → "được" (repaired) · Vì thế.'],
      facts: ['mo-hinh-3 model.title: "Tên cũ" -> "Tên mới hơn"', 'mo-hinh-4: a new page'],
    },
    { plan: 'xa-b', pages: 1, readings: [], facts: ['mo-hinh-1: the page goes'] },
  ]);
});

test('files of two sites are compared by their bytes', () => {
  const [before, after] = [temporaryFolder(), temporaryFolder()];
  const write = (folder: string, files: Record<string, string>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write(before, { 'index.html': '1', 'a/index.html': '1', 'b.csv': '1' });
  write(after, { 'index.html': '1', 'a/index.html': '2', 'c.csv': '1' });
  expect(compareSites(before, after)).toEqual({
    changed: ['a/index.html'],
    added: ['c.csv'],
    gone: ['b.csv'],
  });
});

test('the command tells what a word of the vocabulary would change, and writes nothing', () => {
  const content = smallContent();
  const env = { DOI_CHIEU_CONTENT: content };
  command('normalize', [], env);
  expect(command('impact', [], env).out).toContain('nothing changes');
  const tools = join(content, 'vocabulary/tools.yaml');
  writeFileSync(tools, '- { slug: vneid-moi, name: VNeID }\n');
  const before = snapshot(content);
  const { code, out } = command('impact', ['--lines', '500'], env);
  expect(code).toBe(0);
  expect(out).toMatch(/xa-khong-ten-2023: \d+ page\(s\) change/);
  expect(out).toMatch(/model\.tools\.\d+: "vneid" -> "vneid-moi"/);
  expect(snapshot(content)).toEqual(before);
});
