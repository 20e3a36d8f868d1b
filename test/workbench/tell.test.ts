import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { Refused, tellRefusal } from '../../scripts/workbench/worker/tell.ts';

test.each<[Refusal, string]>([
  [{ code: 'file-locked' }, 'Tệp có mật khẩu.'],
  [{ code: 'file-too-slow', seconds: 45 }, 'tính quá 45 giây'],
  [{ code: 'busy', what: 'build' }, 'Một lần chạy khác (“build”) đang ghi.'],
  [{ code: 'busy', what: null }, 'Một lần chạy khác đang ghi.'],
  [{ code: 'changed-meanwhile' }, 'Tệp quyết định đã được sửa ở nơi khác'],
  [{ code: 'text-known', plan: 'sen-2024' }, 'là kế hoạch “sen-2024”'],
  [{ code: 'quote-not-there', line: 12, quote: '$1 “Mô hình”' }, 'Dòng 12 không có chữ “$1 “Mô hình””.'],
  [{ code: 'fact-wrong', key: 'issuer' }, 'Ô “cơ quan ban hành” ghi chưa đúng'],
  [
    { code: 'yaml-wrong', file: 'content/a.yaml', line: 3, what: '"by": is missing.' },
    'Tệp content/a.yaml, dòng 3,',
  ],
])('%o', (refusal, told) => {
  const error = new InputError('said in English.', { refusal });
  expect(tellRefusal(error.told())).toContain(told);
  expect(tellRefusal(error.told())).not.toContain('said in English');
  expect(Refused.from(error.told()).code).toBe(refusal.code);
});

test('what has no Vietnamese yet is told as it is, and said to be the program', () => {
  const told = new InputError('something new is wrong.').told();
  expect(tellRefusal(told)).toBe('Chương trình không nhận: something new is wrong.');
  expect(Refused.from(told).code).toBeNull();
});

test.each(['scripts/receive', 'scripts/correct', 'scripts/workbench/jobs'])(
  'whatever %s refuses is data that is worded here',
  (folder) => {
    const files = readdirSync(join(projectRoot, folder), { recursive: true }).map(String);
    const bare = files
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const [, ...made] = readFileSync(join(projectRoot, folder, name), 'utf8').split('new InputError(');
        return made
          .filter((rest) => !rest.slice(0, 320).includes('refusal'))
          .map((rest) => [name, rest.slice(0, 80)]);
      });
    expect(bare).toEqual([]);
  },
);
