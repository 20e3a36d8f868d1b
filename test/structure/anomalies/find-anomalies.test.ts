import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anomaly } from '../../../src/domain/plan.ts';
import { casesOf, expectFile, readCase } from '../../support/cases.ts';
import { structureText } from '../structure-text.ts';
import { splitLines } from '../../../scripts/read/split-lines.ts';

const anomaliesOf = (text: string): Anomaly[] => structureText(text.normalize('NFC')).anomalies;

describe('findAnomalies', () => {
  it.each(casesOf('anomalies'))('%s', (name) => {
    const found = anomaliesOf(readCase(`anomalies/${name}/input.txt`));
    expectFile(
      `anomalies/${name}/expected.json`,
      found.map(({ kind, model, lines, message }) => ({ kind, model, lines, message })),
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
        // A line of the source may end with other signs than a line feed.
        const count = splitLines(text).length;
        for (const anomaly of anomaliesOf(text)) {
          expect(anomaly.message).not.toBe('');
          expect(anomaly.lines.every((number) => number >= 1 && number <= count)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
