import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallContent, snapshot } from '../support/commands.ts';
import { openWorkbench } from '../support/workbench.ts';

const PLAN = 'xa-khong-ten-2023';

test('relearning writes only what was shown: what changed since is shown anew first', async () => {
  const content = smallContent();
  const clerk = await openWorkbench(content);
  await clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);
  const press = async (shown: string): Promise<string> =>
    clerk.finish((await clerk.post('/hoc-lai', [['ghi', shown]])).headers.location!);
  const see = async (): Promise<string> => {
    await press('');
    const { text } = await clerk.get('/hoc-lai');
    expect(text).toContain('Xã không nêu tên, 2023: nhận làm chứng.');
    return /name="ghi" value="([0-9a-f]{64})"/.exec(text)![1]!;
  };
  const now = () => [...snapshot(content)].filter(([name]) => !name.startsWith('.'));
  const before = now();
  const shown = await see();
  await expect(press('co')).rejects.toThrow('không còn như đã hiện');
  expect(now()).toEqual(before);

  // Somebody keeps the plan from speaking meanwhile.
  const list = join(content, 'witnesses.yaml');
  writeFileSync(list, JSON.stringify([{ plan: PLAN, speaks: false, by: 'A', at: '2026-01-01' }]));
  const kept = now();
  await expect(press(shown)).rejects.toThrow('không còn như đã hiện');
  expect(now()).toEqual(kept);

  writeFileSync(list, '[]\n');
  await press(await see());
  expect(readFileSync(list, 'utf8')).toContain(PLAN);
}, 180_000);
