import { describe, expect, test } from 'vitest';
import { paperNumber } from '../../../scripts/repair/rules/recovered-number/paper-number.ts';

const CITED = '(Ban hành kèm theo Quyết định số 11 /2026/QĐ-UBND ngày 29 tháng 01 năm 2026)';

describe('the number of a paper whose digits were taken for letters', () => {
  test.each([
    ['Số: II /2026/QĐ-UBND      Sen Hồng, ngày 29 tháng 01 năm 2026', 4, 6],
    ['Số: l1/2026/QĐ-UBND', 4, 6],
    ['Số I1/2026/QĐ-UBND', 3, 5],
  ])('%s', (head, start, end) => {
    expect(paperNumber(['ỦY BAN NHÂN DÂN', head, 'QUY ĐỊNH', CITED])).toMatchObject([
      { line: 1, start, end, text: '11', status: 'repaired' },
    ]);
  });

  test.each([
    ['digits', ['Số: 11/2026/QĐ-UBND', CITED]],
    ['another number', ['Số: I2/2026/QĐ-UBND', CITED]],
    ['another kind of paper', ['Số: II/2026/NQ-HĐND', CITED]],
    ['nothing that names it', ['Số: II/2026/QĐ-UBND']],
    ['two that differ', ['Số: II/2026/QĐ-UBND', CITED, CITED.replace('11', '12')]],
    ['two heads', ['Số: II/2026/QĐ-UBND', 'Số: II/2026/QĐ-UBND', CITED]],
    ['a point of the text', ['Số liệu I/2026/QĐ-UBND', CITED]],
  ])('%s: nothing is proposed', (_, lines) => {
    expect(paperNumber(lines)).toEqual([]);
  });
});
