import { expect, test } from 'vitest';
import { repairedWord } from '../../src/document/repaired-word.ts';
import { indexLedger } from '../../src/domain/ledger.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { isFoundSlip } from '../../src/domain/slip.ts';
import { segmentText } from '../../src/document/segments.ts';
import { htmlOf } from '../../src/tree/tree.ts';

const slip: Repair = {
  line: 140,
  column: 13,
  raw: 'nghiệm',
  text: 'nhiệm',
  status: 'suggested',
  confidence: 0.85,
  rule: 'verbatim',
  evidence: [{ kind: 'model', note: 'Có lẽ định viết “nhiệm”.', plan: null, line: null, quote: null }],
  applied: false,
};

function noteOf(repair: Repair): string {
  const mark = { start: 10, end: 16, line: repair.line, column: repair.column };
  const word = segmentText('Phân công nghiệm vụ', [mark], indexLedger([repair])).find(
    (segment) => segment.kind === 'word',
  );
  const place = { href: (path: string) => path, planName: (plan: string) => plan };
  return htmlOf(repairedWord({ ...word!, plan: 'thieu-van-2024' }, place));
}

test('what is not held for sure is never said to be surer than that', () => {
  const near = { ...slip, rule: 'lost-glyph', applied: true, confidence: 0.996 } as const;
  expect(noteOf({ ...near, status: 'repaired' })).toContain('Độ tin cậy ước tính: trên 99%.');
  expect(noteOf({ ...near, status: 'likely' })).toContain('Độ tin cậy ước tính: 99%.');
});

test("an author's slip that the program found is shown as one that a person decided, and says who found it", () => {
  const found = noteOf(slip);
  const decided = noteOf({ ...slip, status: 'reviewed' });
  for (const note of [found, decided]) {
    expect(note).toContain('class="fix fix-verbatim"');
    expect(note).toContain('Nguyên văn: giữ đúng như văn bản nhận được');
    expect(note).not.toContain('Đề xuất đọc');
  }
  expect(found).toContain('Chương trình nhận ra, chưa có người soát. Độ tin cậy ước tính: 85%.');
  expect(found).toContain('Có lẽ định viết “nhiệm”.');
  expect(decided).toContain('Đã có người rà soát xác nhận.');
  expect([isFoundSlip(slip), isFoundSlip({ ...slip, status: 'reviewed' })]).toEqual([true, false]);
});
