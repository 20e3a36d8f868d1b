// What README tells a person to do, done as it is written there, one recipe after the other on one copy of the content.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { GAP, type Repair } from '../../src/domain/repair.ts';
import { repairEntries } from '../../src/review/entries.ts';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8').replace(/\s+/g, ' ');
const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-recipes-'));
const content = join(folder, 'content');
cpSync(join(projectRoot, 'content'), content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on the copy. */
function onCopy(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-c', command.replace('npm run', 'npm run --silent')], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, DOI_CHIEU_CONTENT: content, INIT_CWD: projectRoot },
  });
}

/** Runs a command that stands in README, with what stands there replaced by what is at hand. */
function run(command: string, replaced: Record<string, string> = {}): string {
  expect(readme, 'README no longer says so').toContain(command);
  const line = Object.entries(replaced).reduce((text, [from, to]) => text.replace(from, to), command);
  const { status, stdout, stderr } = onCopy(line);
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Runs a command that has to refuse. @returns the sentence that says why */
function refused(command: string): string {
  const { status, stderr } = onCopy(command);
  expect(status).toBe(1);
  return stderr;
}

const read = (path: string): string => readFileSync(join(content, path), 'utf8');
const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = read(path);
  expect(text).toMatch(from);
  writeFileSync(join(content, path), text.replace(from, to));
};

describe('how to add a plan', () => {
  const docx = 'test/fixtures/read/plan.docx';
  const ADD = 'npm run ingest -- path/to/plan.docx --id xa-moi-2024 --short-name "Xã Mới, 2024"';

  test('the file that one has', () => {
    expect(run(ADD, { 'path/to/plan.docx': docx })).toContain('xa-moi-2024');
    expect(read('plans/xa-moi-2024/index.mdx')).toContain('shortName: "Xã Mới, 2024"');
  });

  test('a newer version', () => {
    const newer = join(folder, 'newer.txt');
    writeFileSync(
      newer,
      'KẾ HOẠCH\nTriển khai Đề án 06 năm 2025\n\nMô hình 1: Mô hình mới của năm 2025\nMục tiêu: Làm tốt.\n',
    );
    run(ADD, {
      'path/to/plan.docx': newer,
      '--id xa-moi-2024 --short-name "Xã Mới, 2024"': '--id xa-moi-2025 --replaces xa-moi-2024',
    });
    expect(readme).toContain('--id xa-moi-2025 --replaces xa-moi-2024');
    expect(read('plans/xa-moi-2024/index.mdx')).toContain('replacedBy: "xa-moi-2025"');
  });

  test('one that was withdrawn', () => {
    const withdrawn = 'withdrawn: { at: 2026-01-02, reason: Quyết định số … }';
    expect(readme).toContain(withdrawn);
    appendFileSync(
      join(content, 'sources/xa-moi-2025/source.yaml'),
      `${withdrawn.replace('…', '5/QĐ-UBND')}\n`,
    );
    run('npm run normalize');
    expect(read('plans/xa-moi-2025/index.mdx')).toContain('5/QĐ-UBND');
  });

  test('one that is taken out', () => {
    rmSync(join(content, 'sources/xa-moi-2025'), { recursive: true });
    run('npm run normalize');
    expect(existsSync(join(content, 'plans/xa-moi-2025'))).toBe(false);
    expect(read('plans/xa-moi-2024/index.mdx')).toContain('replacedBy: null');
  });

  test('new plans that are to speak for others', () => {
    // The whole of it is tested in test/relearn; this plan of a page is too short to speak.
    const told = run('npm run relearn -- --write --by "Nguyễn Văn A"');
    expect(told).toMatch(/xa-moi-2024 is not taken in: .*too few/);
    expect(read('witnesses.yaml')).not.toContain('xa-moi-2024');
  });
});

describe('I want to change', () => {
  const decisions = 'corrections/thieu-van-2024.yaml';

  test('two models that were wrongly joined', () => {
    edit(decisions, 'number: 24\n    model: cong-dan-so', 'number: 24\n    model: null');
    run('npm run normalize');
    expect(read('plans/thieu-van-2024/mo-hinh-24.mdx')).not.toContain('"cong-dan-so"');
  });

  test('a canonical model, under another name', () => {
    expect(readme).toContain('an old slug goes to `formerly`, and decisions name the new one');
    renameSync(join(content, 'models/cong-dan-so.mdx'), join(content, 'models/cong-dan-so-co-so.mdx'));
    edit('models/cong-dan-so-co-so.mdx', '---\n', '---\nformerly: [cong-dan-so]\n');
    // A decision that was forgotten is told with the name of today.
    expect(refused('npm run normalize')).toMatch(/"cong-dan-so", which is called "cong-dan-so-co-so" now/);
    for (const plan of ['duy-tien-2023', 'xa-khong-ten-2023', 'thieu-van-2024'])
      if (
        existsSync(join(content, `corrections/${plan}.yaml`)) &&
        read(`corrections/${plan}.yaml`).includes('model: cong-dan-so\n')
      )
        edit(`corrections/${plan}.yaml`, 'model: cong-dan-so\n', 'model: cong-dan-so-co-so\n');
    run('npm run normalize');
    expect(read('plans/duy-tien-2023/mo-hinh-23.mdx')).toContain('cong-dan-so-co-so');
  });

  test('a unit, under another name', () => {
    edit('vocabulary/units.yaml', 'slug: cong-an-xa\n', 'slug: cong-an-cap-xa\n  formerly: [cong-an-xa]\n');
    run('npm run normalize');
    expect(read('plans/duy-tien-2023/mo-hinh-18.mdx')).toContain('cong-an-cap-xa');
  });

  test('one unreadable place, with the entry that the review page has ready', () => {
    const ledger = JSON.parse(
      run('npm run --silent repair -- <file> [--json]', {
        'npm run --silent': 'npm run',
        '<file> [--json]': join(content, 'sources/thieu-van-2024/source.txt --json'),
      }),
    ) as Repair[];
    const open = ledger.find(({ status, text }) => status === 'suggested' && !text.includes(GAP))!;
    const entry = repairEntries([open])
      .replace(/reason: [^,}]+/, 'reason: Bản giấy in như vậy')
      .replace(/by: [^,}]+/, 'by: Nguyễn Văn A')
      .replace(/at: [^,} ]+/, 'at: 2026-11-27');
    appendFileSync(join(content, decisions), `repairs:\n${entry}\n`);
    run('npm run normalize');
    expect(read('plans/thieu-van-2024/van-ban.mdx')).toContain('"reviewed"');
  });

  test('a second programme, the printed label of a field, and what was read wrongly in one plan', () => {
    cpSync(
      join(projectRoot, 'test/fixtures/programmes/cho-xanh.yaml'),
      join(content, 'programmes/cho-xanh.yaml'),
    );
    edit('vocabulary/field-labels.yaml', 'labels: [Mục tiêu]', 'labels: [Mục tiêu, Đích đến]');
    const plan = join(folder, 'label.txt');
    writeFileSync(
      plan,
      'KẾ HOẠCH\nTriển khai Đề án 06 năm 2025\n\nMô hình 1: Loa thôn báo tin\nĐích đến: Nhà nào cũng nghe.\n',
    );
    expect(readme).toContain('npm run ingest -- path/to/plan.docx --id xa-moi-2024 --short-name');
    expect(onCopy(`npm run ingest -- ${plan} --id xa-nhan-2025 --short-name "Xã Nhãn, 2025"`).status).toBe(0);
    expect(read('plans/xa-nhan-2025/mo-hinh-1.mdx')).toMatch(/objective:[^]{0,80}Đích đến/);
    writeFileSync(
      join(content, 'corrections/xa-nhan-2025.yaml'),
      'readings:\n  - change: title\n    line: 4\n    quote: Loa thôn\n    value: Loa thôn báo tin sớm\n' +
        '    reason: Bản giấy in như vậy.\n    by: Nguyễn Văn A\n    at: 2026-11-27\n',
    );
    run('npm run normalize');
    expect(read('plans/xa-nhan-2025/mo-hinh-1.mdx')).toContain('Loa thôn báo tin sớm');
  });
});
