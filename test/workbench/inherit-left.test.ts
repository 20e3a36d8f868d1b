import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { projectRoot } from '../../scripts/files/files.ts';
import { sumOf } from '../../scripts/files/generated.ts';
import { inheritance } from '../../scripts/workbench/jobs/inherit.ts';
import { smallContent } from '../support/commands.ts';

const DRAFT = readFileSync(join(projectRoot, 'test/fixtures/trial/du-thao.txt'), 'utf8');
/** A line that stands below no model any more in the newer version, which has a line more, too. */
const MOVED = '- Thời gian hoàn thành: 30/9/2024.\n';
const HEADING = 'III. TỔ CHỨC THỰC HIỆN\n';
const NEWER = DRAFT.replace('II. CÁC MÔ HÌNH', 'Bản sửa đổi.\nII. CÁC MÔ HÌNH')
  .replace(MOVED, '')
  .replace(HEADING, HEADING + MOVED);
const lineOf = (words: string): number => DRAFT.split('\n').findIndex((one) => one.includes(words)) + 1;
const signed = { reason: 'Bản giấy in vậy.', by: 'Tổ soát', at: '2026-11-27' };

function put(content: string, id: string, text: string, replaces: string | null): void {
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const facts = { origin: 'Tệp thử.', sha256: sumOf(text), shortName: id, locality: {}, replaces };
  writeFileSync(join(folder, 'source.yaml'), stringify(facts));
}

beforeEach(() => {
  const content = smallContent();
  vi.stubEnv('DOI_CHIEU_CONTENT', content);
  put(content, 'sen-vang-2024', DRAFT, null);
  put(content, 'sen-vang-2025', NEWER, 'sen-vang-2024');
  mkdirSync(join(content, 'corrections'), { recursive: true });
  const readings = ['30/9/2024', '30/6/2024'].map((quote) => ({
    ...{ change: 'deadline', line: lineOf(quote), quote, value: '2024-10' },
    ...signed,
  }));
  writeFileSync(join(content, 'corrections/sen-vang-2024.yaml'), stringify({ readings }));
});

afterEach(() => vi.unstubAllEnvs());

test('a correction that the newer version refuses is left, and keeps no other one back', () => {
  const { edits, left } = inheritance({ id: 'sen-vang-2025' });
  expect(edits).toEqual([
    {
      to: 'readings',
      entry: expect.objectContaining({ change: 'deadline', line: lineOf('30/6/2024') + 1, value: '2024-10' }),
    },
  ]);
  expect(left).toEqual([{ kind: 'reading', of: '30/9/2024', line: lineOf('30/9/2024') }]);
}, 60_000);
