import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, isOneSentence, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';

/** Files that are no plan, by what is wrong with them. */
const badFiles: Record<string, (path: string) => void> = {
  missing: () => undefined,
  empty: (path) => writeFileSync(path, ''),
  blank: (path) => writeFileSync(path, ' \n\n'),
  binary: (path) => writeFileSync(path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])),
  // What is no Vietnamese in any code; UTF-16 and windows-1258 are read.
  'another language': (path) =>
    writeFileSync(
      path,
      'This paper says how a reader of files works, and which of them it takes from an office.',
    ),
  'a packed file': (path) => writeFileSync(path, zipSync({ 'a.txt': strToU8('x') })),
  'a Word document cut off': (path) =>
    writeFileSync(path, readFileSync(join(projectRoot, 'test/fixtures/read/plan.docx')).subarray(0, 900)),
  'cut in a character': (path) => writeFileSync(path, Buffer.from('KẾ HOẠCH Đ').subarray(0, -1)),
  '50 MB': (path) => writeFileSync(path, Buffer.alloc(50_000_000, 'a')),
  'a folder': (path) => mkdirSync(path),
  'a device': () => undefined,
};

/** Each command reads files the same way; one of them is tried with every kind. */
const tried: Record<string, string[]> = {
  repair: ['missing', 'another language', 'a folder'],
  inspect: ['missing', 'a packed file', 'a folder'],
  align: ['missing', 'binary', 'a folder'],
  ingest: Object.keys(badFiles),
};

describe.each(Object.keys(tried))('%s', (name) => {
  const more = name === 'ingest' ? ['--id', 'thu-2024'] : [];

  test.each(tried[name]!)('refuses a file that is %s in one sentence that names it', (kind) => {
    const content = smallContent();
    const before = snapshot(content);
    const path = kind === 'a device' ? '/dev/null' : join(temporaryFolder(), 'thu.txt');
    badFiles[kind]!(path);
    const result = command(name, [path, ...more], { DOI_CHIEU_CONTENT: content });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.error).toContain(path);
    expect(isOneSentence(result), result.error).toBe(true);
    expect(snapshot(content)).toEqual(before);
  });

  test.each([[[]], [['a.txt', 'b.txt']], [['--nope', 'a.txt']]])(
    'says how it is called where the arguments are %j',
    (args) => {
      const result = command(name, args);
      expect(isOneSentence(result), result.error).toBe(true);
      expect(result.error).toContain('npm run');
    },
  );
});

test.each([
  [['a.txt', '--id'], /'--id <value>' argument missing/],
  [['a.txt', '--id', '-x'], /'--id' argument is ambiguous\. Hint/],
  [['a.txt', '--id=../x'], /"\.\.\/x" is not a plan id/],
])('inspect refuses %j in one sentence', (args, wanted) => {
  const result = command('inspect', args);
  expect(isOneSentence(result), result.error).toBe(true);
  expect(result.error).toMatch(wanted);
});

test.each([
  ['explain', ['Xa-Khong-Ten-2023'], /"Xa-Khong-Ten-2023" is not a plan id/],
  ['inspect', ['a.txt', '--id', 'Xa-Khong-Ten-2023'], /"Xa-Khong-Ten-2023" is not a plan id/],
  ['align', ['a.txt', '--id', 'Xa-Khong-Ten-2023'], /"Xa-Khong-Ten-2023" is not a plan id/],
  [
    'reread',
    ['Xa-Khong-Ten-2023'],
    /there is no plan "Xa-Khong-Ten-2023"\. Hint: The plans are xa-khong-ten-2023/,
  ],
  ['normalize', ['--only', 'Xa-Khong-Ten-2023'], /there is no plan "Xa-Khong-Ten-2023"/],
  ['ingest', ['a.txt', '--id', 'Xa-Moi-2024'], /"--id": "Xa-Moi-2024" must be small ASCII/],
])('%s %j: capital letters make another id on some disks, so none is taken', (name, args, said) => {
  const content = smallContent();
  const before = snapshot(content);
  const result = command(name, args, { DOI_CHIEU_CONTENT: content });
  expect(isOneSentence(result), result.error).toBe(true);
  expect(result.error).toMatch(said);
  expect(snapshot(content)).toEqual(before);
});

describe('ingest', () => {
  const text = 'KẾ HOẠCH\n\n1. Mô hình 1: Thử nghiệm\n- Mục tiêu: thử.\n- Thời gian hoàn thành: năm 2024.\n';

  test.each([
    ['../escape', /"--id": "\.\.\/escape" must be small ASCII/],
    ['Thiệu Vân', /must be small ASCII/],
    ['a/b', /must be small ASCII/],
    ['', /must be small ASCII/],
    ['a'.repeat(200), /"--id"/],
    ['con', /is a name that Windows keeps for itself/],
    ['com1', /is a name that Windows keeps for itself/],
    ['xa-khong-ten-2023', /there is already a plan "xa-khong-ten-2023"/],
  ])('refuses the id %j', (id, wanted) => {
    const content = smallContent();
    const before = snapshot(content);
    const path = join(temporaryFolder(), 'thu.txt');
    writeFileSync(path, text);
    const result = command('ingest', [path, '--id', id], { DOI_CHIEU_CONTENT: content });
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error).toMatch(wanted);
    expect(snapshot(content)).toEqual(before);
  });

  test('refuses a text that is already a plan under another id', () => {
    const content = smallContent();
    const before = snapshot(content);
    const path = join(projectRoot, 'content/sources/xa-khong-ten-2023/source.txt');
    const result = command('ingest', [path, '--id', 'thu-2024'], { DOI_CHIEU_CONTENT: content });
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error).toContain('this text is already the plan "xa-khong-ten-2023"');
    expect(snapshot(content)).toEqual(before);
  });

  test('knows a text again by its letters, whatever bytes it was saved with', () => {
    const content = smallContent();
    const received = readFileSync(join(projectRoot, 'content/sources/xa-khong-ten-2023/source.txt'), 'utf8');
    const path = join(temporaryFolder(), 'thu.txt');
    writeFileSync(path, `\ufeff${received.normalize('NFD').replaceAll(/[ \t]*\n/g, '\r\n')}\r\n\r\n`);
    const result = command('ingest', [path, '--id', 'thu-2024'], { DOI_CHIEU_CONTENT: content });
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error).toContain('this text is already the plan "xa-khong-ten-2023"');
  });

  test('adds a plan, byte for byte, with its facts and pages, and says what to do next', () => {
    const content = smallContent();
    const path = join(temporaryFolder(), 'thu.txt');
    const bytes = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    writeFileSync(path, bytes);
    const result = command('ingest', [path, '--id', 'thu-2024', '--title', 'Kế hoạch thử: "một"'], {
      DOI_CHIEU_CONTENT: content,
    });
    expect(result).toMatchObject({ code: 0, error: '' });
    expect(result.out).toMatch(/^Added thu-2024: Kế hoạch thử: "một"\n/);
    expect(result.out).toContain('1 models (1)');
    expect(result.out).toContain('content/corrections/thu-2024.yaml');
    const after = snapshot(content);
    expect(after.get('sources/thu-2024/source.txt')).toBe(bytes.toString('base64'));
    expect([...after.keys()].filter((name) => name.startsWith('plans/thu-2024/'))).toEqual([
      'plans/thu-2024/index.mdx',
      'plans/thu-2024/mo-hinh-1.mdx',
      'plans/thu-2024/van-ban.mdx',
    ]);
    expect(
      command('normalize', ['--check', '--only', 'thu-2024'], { DOI_CHIEU_CONTENT: content }),
    ).toMatchObject({ code: 0 });
  });
});
