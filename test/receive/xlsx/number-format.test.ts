import { describe, expect, test } from 'vitest';
import { shownNumber, shownText } from '../../../scripts/receive/xlsx/number-format.ts';

describe('numbers, days and texts in the formats of cells', () => {
  const numbers: [value: number, code: string, shown: string][] = [
    [0.1 + 0.2, 'General', '0.3'],
    [1, '00', '01'],
    [24, '"Mô hình "0":"', 'Mô hình 24:'],
    [0.955, '0%', '96%'],
    [0.5, '0.0%', '50.0%'],
    [1234567, '#,##0', '1234567'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [-5, '0', '-5'],
    [0, '0;-0;"-"', '-'],
    [3.7, '0.##', '3.7'],
    [3, '0.##', '3'],
    [1500000, '0.0,,', '1.5'],
    [45290, 'dd/mm/yyyy', '30/12/2023'],
    [45290, 'm/d/yyyy', '30/12/2023'],
    [45290, 'mm/yyyy', '12/2023'],
    [45290, '"Quý IV/"yyyy', 'Quý IV/2023'],
    [45290, 'dd" tháng "mm" năm "yyyy', '30 tháng 12 năm 2023'],
    [45290, '[$-42A]d\\ mmmm\\ yyyy', '30/12/2023'],
    [45290, 'mmm-yy', '12/2023'],
    [45290.3125, 'h:mm', '7:30'],
    [45290.3125, 'hh:mm dd/mm/yyyy', '07:30 30/12/2023'],
    [45290.3125, 'm/d/yyyy h:mm', '30/12/2023 07:30'],
    [1.5, '[h]:mm', '36:00'],
    [45290.8125, 'h:mm AM/PM', '7:30 PM'],
    [45290, 'yyyy-mm-dd', '2023-12-30'],
    [45290, '[$-1010000]d/m/yyyy;@', '30/12/2023'],
    [5, '[<10]"0"0;0', '05'],
    [12, '[<10]"0"0;0', '12'],
    [500000, '#,##0\\ [$₫-42A]', '500000 ₫'],
    [0.5, '# ?/?', '0.5'],
    [12345678901, '0', '12345678901'],
    [7, '"Điều "#"."', 'Điều 7.'],
    [2, '@', '2'],
    [3, '0" xã"', '3 xã'],
    [45290, 'd/m', '30/12'],
    [3, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '3'],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '-'],
    [20250101, '0', '20250101'],
    [2025, 'General" năm"', '2025 năm'],
    [12, '#;;', '12'],
    [0, '#;;', ''],
    [45290, 'yyyy', '2023'],
    [5, ';;;', ''],
  ];
  test.each(numbers)('%d in %s is "%s"', (value, code, shown) => {
    expect(shownNumber(value, code)).toBe(shown);
  });

  test.each([
    ['A', '@', 'A'],
    ['A', '"Mô hình "@', 'Mô hình A'],
    ['A', '0;0;0;"x"@', 'xA'],
    ['A', '0', 'A'],
    ['A', ';;;', ''],
    ['5', '0"%"', '5'],
  ])('the text %s in %s is "%s"', (text, code, shown) => {
    expect(shownText(text, code)).toBe(shown);
  });

  test('a sign of percent that is a word multiplies nothing', () => {
    expect(shownNumber(5, '0"%"')).toBe('5%');
  });
});
