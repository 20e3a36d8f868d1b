import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anomaly } from '../../../src/domain/plan.ts';
import { loadVocabulary } from '../../../scripts/content/content.ts';
import { projectRoot } from '../../../scripts/files/files.ts';
import { structurePlan } from '../../../scripts/structure/index.ts';

const vocabulary = loadVocabulary(join(projectRoot, 'content'));
const folder = join(projectRoot, 'test/fixtures/structure/anomalies');

/** The anomalies of a plan text that needs no repair. */
function anomaliesOf(text: string): Anomaly[] {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line, index) => ({ number: index + 1, received: line, text: line, spans: [] }));
  const repaired = { file: 'plan.txt', sha256: '0'.repeat(64), lines, ledger: [] };
  return structurePlan(repaired, { id: 'plan', facts: null, vocabulary }).anomalies;
}

describe('findAnomalies', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8')) as unknown;
    const found = anomaliesOf(readFileSync(join(folder, name), 'utf8'));
    expect(found.map(({ kind, model, lines, message }) => ({ kind, model, lines, message }))).toEqual(
      expected,
    );
  });

  it('does not fail on any text, and names only lines that there are', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...[
          'Mô hình 1: Khám chữa bệnh',
          'Mô hình 1: Kiosk',
          'Mô hình 4: VneID',
          '- Thời gian hoàn thành: 31/11/2023',
        ],
        ...[
          '- Chủ trì: Địa bàn xã không có',
          '30 MÔ HÌNH',
          'I. NHÓM TIỆN ÍCH (03 mô hình)',
          'Phụ lục',
          'VNeID, VNelD',
        ],
        ...[
          '- Thời gian: Trong năm 1999',
          '- Phân công nhiệm vụ: Công an xã chủ trì',
          'ngày 5 tháng 2 năm 2024',
          '',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        const count = text.split('\n').length;
        for (const anomaly of anomaliesOf(text)) {
          expect(anomaly.message).not.toBe('');
          expect(anomaly.lines.every((number) => number >= 1 && number <= count)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
