import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, temporaryFolder } from '../support/commands.ts';
import { realFiles } from '../support/search-index.ts';

/** A folder with a built index in it. */
function built(): string {
  const dist = temporaryFolder();
  const { head, texts } = realFiles();
  mkdirSync(join(dist, 'tim-kiem'));
  writeFileSync(join(dist, 'tim-kiem/chi-muc.json'), JSON.stringify(head));
  writeFileSync(join(dist, 'tim-kiem/van-ban.json'), JSON.stringify(texts));
  return dist;
}

describe('npm run search', () => {
  test('prints the results with all keys of the contract, best first', () => {
    const { code, out, error } = command('search', [
      'mô hình 24',
      'duy tiên',
      '--limit',
      '2',
      '--dist',
      built(),
    ]);
    expect([code, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([
      {
        url: '/ke-hoach/duy-tien-2023/mo-hinh-24/',
        kind: 'plan-model',
        plan: 'duy-tien-2023',
        number: 24,
        path: null,
        model: 'sso',
        title: 'Chuẩn hóa xác thực tập trung (SSO)',
        score: expect.any(Number),
      },
      expect.objectContaining({ kind: 'model', url: '/mo-hinh/sso/', plan: null, number: null }),
    ]);
  });

  test.each([
    ['no query', [], 'there is nothing to search for'],
    ['a blank query', ['  '], 'there is nothing to search for'],
    ['no such limit', ['x', '--limit', '0'], 'is not a whole number above 0'],
    ['no such option', ['x', '--wide'], "Unknown option '--wide'"],
    ['no build', ['x', '--dist', '/nowhere'], 'there is no search index'],
  ])('%s is one sentence and code 1', (_, args, sentence) => {
    const { code, out, error } = command('search', args);
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
