import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingestPlan, readNewPlan } from '../../scripts/ingest/ingest.ts';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { command, isOneSentence, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';

const PLAN = 'xa-khong-ten-2023';

describe('normalize', () => {
  test('writes all pages, changes nothing when run again, and restores what differs', () => {
    const env = { DOI_CHIEU_CONTENT: smallContent() };
    const content = env.DOI_CHIEU_CONTENT;
    const first = command('normalize', [], env);
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain('plans: 1\nmodels: 31\n');
    const fresh = snapshot(content);
    expect(command('normalize', [], env).out).toContain('0 file(s) of content/plans changed.');
    expect(snapshot(content)).toEqual(fresh);

    writeFileSync(join(content, 'plans', PLAN, 'mo-hinh-99.mdx'), 'stale');
    writeFileSync(join(content, 'plans', PLAN, 'mo-hinh-7.mdx'), 'edited by hand');
    const check = command('normalize', ['--check'], env);
    expect(isOneSentence(check), check.error).toBe(true);
    expect(check.error).toContain(`content/plans/${PLAN}/mo-hinh-7.mdx: 2 generated file(s) differ`);
    expect(command('normalize', ['--only', PLAN], env)).toMatchObject({ code: 0 });
    expect(snapshot(content)).toEqual(fresh);
  });

  test('names the plans where there is none of that name', () => {
    const result = command('normalize', ['--only', 'nobody-2020'], { DOI_CHIEU_CONTENT: smallContent() });
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error).toContain(`there is no plan "nobody-2020". Hint: The plans are ${PLAN}.`);
  });
});

describe('a plan over the years', () => {
  /** Adds a plan as `ingest` does, in this process. */
  async function add(content: string, id: string, text: string, replaces?: string): Promise<void> {
    const path = join(temporaryFolder(), 'thu.txt');
    writeFileSync(path, text);
    const facts = { id, title: undefined, shortName: undefined, origin: 'Thử.', replaces };
    commitChanges(content, ingestPlan(content, await readNewPlan(content, path, facts)).changes);
  }

  const page = (content: string, plan: string): string =>
    readFileSync(join(content, 'plans', plan, 'index.mdx'), 'utf8');
  const text = (year: number): string =>
    `UBND XÃ AN BÌNH\n\nAn Bình, ngày 05 tháng 02 năm ${year}\n\nKẾ HOẠCH\nTriển khai Đề án 06\n\n1. Mô hình 1: Thử nghiệm\n- Mục tiêu: thử năm ${year}.\n`;

  test('a newer version: both stay addressable, and each names the other', async () => {
    const content = smallContent();
    await add(content, 'an-binh-2023', text(2023));
    await add(content, 'an-binh-2024', text(2024), 'an-binh-2023');
    expect(page(content, 'an-binh-2023')).toContain('replacedBy: "an-binh-2024"');
    expect(page(content, 'an-binh-2024')).toContain('replaces: "an-binh-2023"');
    await expect(add(content, 'an-binh-2025', text(2025), 'an-binh-2023')).rejects.toThrow(
      /already replaced by "an-binh-2024"/,
    );
    await expect(add(content, 'an-binh-2025', text(2025), 'an-binh-2020')).rejects.toThrow(
      /there is no plan "an-binh-2020"/,
    );
  });

  test('two plans of one locality stand side by side', async () => {
    const content = smallContent();
    await add(content, 'an-binh-2023', text(2023));
    await add(content, 'an-binh-2024', text(2024));
    expect(page(content, 'an-binh-2023')).toContain('replacedBy: null');
    expect(page(content, 'an-binh-2024')).toContain('replaces: null');
  });

  test('a plan that was removed takes its pages with it, and nothing else', async () => {
    const content = smallContent();
    await add(content, 'an-binh-2023', text(2023));
    rmSync(join(content, 'sources', PLAN), { recursive: true });
    expect(command('normalize', [], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0, error: '' });
    expect([...snapshot(join(content, 'plans')).keys()]).toEqual([
      'an-binh-2023/index.mdx',
      'an-binh-2023/mo-hinh-1.mdx',
      'an-binh-2023/van-ban.mdx',
    ]);
  });
});
