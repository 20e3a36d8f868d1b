import { expect, test } from 'vitest';
import { ShownNumbers } from '../../../scripts/receive/office/shown-numbers.ts';

/** What the .docx says of each paragraph, and the number that comes out. */
function numbersIn(shown: string, paragraphs: readonly [own: string, text: string][]): string[] {
  const numbers = new ShownNumbers(shown);
  return paragraphs.map(([own, text]) => numbers.of(own, text));
}

test('a list that the .docx starts anew goes on as LibreOffice shows it', () => {
  const shown = '\uFEFF    I. MỤC ĐÍCH\nLàm tốt.\n    II. NỘI DUNG\n    III. TỔ CHỨC\n';
  expect(
    numbersIn(shown, [
      ['I.', 'MỤC ĐÍCH'],
      ['', 'Làm tốt.'],
      ['I.', 'NỘI DUNG'],
      ['II.', 'TỔ CHỨC'],
    ]),
  ).toEqual(['I.', '', 'II.', 'III.']);
});

test('a number alone in its cell is the next line', () => {
  const shown = '    1 \nKhám bệnh\n    2 \nVay vốn\n';
  expect(
    numbersIn(shown, [
      ['1', ''],
      ['', 'Khám bệnh'],
      ['1', ''],
      ['', 'Vay vốn'],
    ]),
  ).toEqual(['1', '', '2', '']);
});

test.each([
  ['what is not found keeps its number', 'Khác\n', [['2.', 'Vay vốn']], ['2.']],
  ['a longer line with the same end is another one', 'ở Hội An.\n', [['2.', 'An.']], ['2.']],
  ['a line far below is another one', `${'x\n'.repeat(80)}3. Vay vốn\n`, [['2.', 'Vay vốn']], ['2.']],
  ['a bullet is no number', '• Vay vốn\n', [['2.', 'Vay vốn']], ['2.']],
  ['no text was given', '', [['2.', 'Vay vốn']], ['2.']],
] satisfies [string, string, [string, string][], string[]][])('%s', (_, shown, paragraphs, numbers) => {
  expect(numbersIn(shown, paragraphs)).toEqual(numbers);
});
