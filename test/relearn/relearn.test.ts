import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderMemory } from '../../src/files/memory.ts';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { generatedChanges, sumOf } from '../../scripts/files/generated.ts';
import { Generation } from '../../scripts/generation/generation.ts';
import { relearn } from '../../scripts/relearn/relearn.ts';
import { smallContent, temporaryFolder } from '../support/commands.ts';

const PLAN = 'xa-khong-ten-2023';
const signature = { by: 'Người thử', at: '2024-02-01' };

function addPlan(content: string, id: string, text: string, more: object = {}): void {
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const facts = { origin: 'Thử.', sha256: sumOf(text), shortName: id, locality: {}, ...more };
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify(facts));
}

const planText = `UBND XÃ AN BÌNH\n\nKẾ HOẠCH\nTriển khai Đề án 06\n\n1. Mô hình 1: Khám chữa bệnh sử dụng QRcode thẻ CCCD và VNeID\n- Mục tiêu: thử.\n`;

/** One plan that may speak, a version of it, one too short, and no list yet. */
function contentToLearn(): string {
  const content = smallContent(PLAN);
  const text = readFileSync(join(content, 'sources', PLAN, 'source.txt'), 'utf8');
  addPlan(content, 'an-binh-2024', planText);
  addPlan(content, 'xa-khong-ten-2024', text.replaceAll('2023', '2024'));
  const withdrawn = { at: '2024-01-31', reason: 'Quyết định thu hồi.' };
  addPlan(content, 'xa-bai-bo-2022', text.replaceAll('2023', '2022'), { withdrawn });
  mkdirSync(join(content, 'corrections'));
  const member = { number: 4, model: 'kcb-cccd-vneid', by: 'Người thử', at: '2024-01-01' };
  writeFileSync(join(content, 'corrections', `${PLAN}.yaml`), JSON.stringify({ members: [member] }));
  return content;
}

test('new plans are taken in, but no version and nothing unreadable; each change is told; nothing is written', () => {
  const content = contentToLearn();
  const memory = new FolderMemory(join(temporaryFolder(), 'kept'));
  const { fates, plans, entry, changes } = relearn(content, signature, memory);
  expect(fates).toEqual([
    { plan: 'an-binh-2024', kind: 'refused', why: { kind: 'few-words', words: 25 } },
    { plan: 'xa-bai-bo-2022', kind: 'refused', why: { kind: 'not-in-force' } },
    { plan: PLAN, kind: 'taken-in' },
    { plan: 'xa-khong-ten-2024', kind: 'refused', why: { kind: 'version', of: PLAN } },
  ]);
  expect(plans.map(({ plan }) => plan)).toContain('an-binh-2024');
  expect(entry).toContain('plans:');
  expect(changes.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'witnesses.yaml',
      `witnesses/${PLAN}/source.txt`,
      `witnesses/${PLAN}/decisions.yaml`,
      'changes.yaml',
    ]),
  );

  commitChanges(content, changes);
  const pages = new Generation(content, memory).run().flatMap((plan) => plan.pages);
  expect(generatedChanges(join(content, 'plans'), pages)).toEqual([]);
  expect(relearn(content, signature, memory)).toMatchObject({ plans: [], changes: [] });
});

test('a plan that a person keeps from speaking is not taken in, and the list says so for ever', () => {
  const content = contentToLearn();
  const entry = { plan: PLAN, speaks: false, ...signature, reason: 'Đã bị thu hồi.' };
  writeFileSync(join(content, 'witnesses.yaml'), JSON.stringify([entry]));
  const { fates, changes } = relearn(content, signature);
  expect(fates).toContainEqual({ plan: PLAN, kind: 'kept-silent', reason: 'Đã bị thu hồi.' });
  // Its version speaks in its place: that is a person's matter, and said.
  expect(fates).toContainEqual({ plan: 'xa-khong-ten-2024', kind: 'taken-in' });
  const list = changes.find(({ path }) => path === 'witnesses.yaml')!.content;
  expect(list).toContain('speaks: false');
});
