import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../src/domain/reading.ts';
import { daysOf } from '../../../src/domain/time.ts';
import { labelledDeadlines } from '../../../scripts/structure/values/deadline/fields.ts';
import { labelWords } from '../../../scripts/structure/grammar/label-words.ts';
import { readDeadlines } from '../../../scripts/structure/values/deadline/index.ts';
import { vocabulary } from '../structure-text.ts';

const words = labelWords(vocabulary);

interface Case {
  text: string;
  why?: string;
  gives: [string, string | null, string][];
}

const file = new URL('../../fixtures/values/deadlines.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];

describe('readDeadlines', () => {
  it.each(cases)('reads "$text"', ({ text, gives }) => {
    expect(readDeadlines(text).map(({ kind, value, text }) => [kind, value, text])).toEqual(gives);
  });

  it('gives the same for decomposed text', () => {
    const text = 'Trong tháng 02 năm 2023 và thực hiện thường xuyên';
    expect(readDeadlines(text.normalize('NFD'))).toEqual(readDeadlines(text));
  });
});

/** Texts of the words that deadlines are made of, in any order, with any damage. */
const timeText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'Trong',
          'năm',
          'tháng',
          'quý',
          'ngày',
          'I',
          'II',
          'IV',
          'và',
          'đến',
          'từ',
          'theo',
          'sau khi',
          'tiếp theo',
        ],
        ...[
          'thường xuyên',
          'hàng tháng',
          'giai đoạn',
          '2023',
          '2024',
          '31/11/2023',
          '02/2024',
          '(',
          ')',
          ';',
          '.',
          '-',
        ],
        ...['\n- ', '\n', ',', '/', '12', '▯', '  '],
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .chain((words) => fc.constantFrom(' ', '').map((between) => words.join(between)));

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

describe('readDeadlines, for any text', () => {
  it('gives valid deadlines whose text stands in the input', () => {
    fc.assert(
      fc.property(timeText, (text) => {
        for (const deadline of readDeadlines(text)) {
          expect(deadlineSchema.safeParse(deadline).success).toBe(true);
          expect(oneLine(text)).toContain(deadline.text);
          if (deadline.value !== null) expect(daysOf(deadline.value)).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the length', () => {
    const hard = [
      'quý I, ',
      'tháng 1, ',
      '31/12/',
      'ngày 1, ',
      '1/2, ',
      'quý I; ',
      'theo ',
      '2023 - ',
      '( ',
      '          ',
      'năm ',
      '- ',
      'sau khi ',
    ];
    for (const piece of hard) {
      const started = performance.now();
      readDeadlines(piece.repeat(20_000));
      expect(performance.now() - started, piece).toBeLessThan(2000);
    }
  });
});

describe('labelledDeadlines', () => {
  it('finds each deadline after its label, up to the next label or the end of the paragraph', () => {
    const text =
      'Cơ quan thực hiện: Công an xã. Thời  gian  hoàn thành: Trong tháng 6 năm 2022. Cơ quan phối hợp: Văn phòng.\nThời gian thực hoàn thành: Trong quý I năm 2023.';
    expect(labelledDeadlines(text, words)).toEqual(['Trong tháng 6 năm 2022.', 'Trong quý I năm 2023.']);
  });

  it('takes a label without its colon at the beginning of a paragraph only', () => {
    expect(labelledDeadlines('Thời gian hoàn thành Tháng 4 năm 2023.', words)).toEqual(['Tháng 4 năm 2023.']);
    expect(
      labelledDeadlines('Theo dõi các chỉ số, thời gian thực hiện theo Quyết định số 766/QĐ-TTg', words),
    ).toEqual([]);
  });
});
