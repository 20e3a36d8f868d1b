import { expect, test } from 'vitest';
import { contentLines, type Line } from '../../../../scripts/structure/text/lines.ts';
import { cutRow } from '../../../../scripts/structure/tables/tokenize/flat-cells.ts';
import { undamaged } from '../../structure-text.ts';

const lines = (text: string): Line[] => contentLines(undamaged(text));
const cells = (text: string, times: boolean[]): string[] =>
  cutRow(lines(text), times).map(({ start, end, guessed }) => {
    const cell = lines(text).slice(start, end);
    return cell.map((line) => line.text).join(' ') + (guessed ? ' ?' : '');
  });
/** Chủ trì, Phối hợp, Đơn vị hỗ trợ, Thời gian, Nền tảng. */
const columns = [false, false, false, true, false];

test('a wide gap and a time are sure bounds, a short line before a capital letter is a guess', () => {
  const row =
    'Công an xã; Tổ\n\nCông tác Đề án 06\n\n\n\nCông an xã\n\nCục C06 - BCA; Tổ\n\nCông nghệ số\n\nTheo tiến độ\n\ncủa Bộ Công an\n\n\n\nVNeID\n';
  expect(cells(row, columns)).toEqual([
    'Công an xã; Tổ Công tác Đề án 06',
    'Công an xã ?',
    'Cục C06 - BCA; Tổ Công nghệ số ?',
    'Theo tiến độ của Bộ Công an',
    'VNeID',
  ]);
});

test('a row with fewer cells than columns leaves one empty, and all of it is a guess', () => {
  expect(cells('Công an xã\n\n\n\nCác thôn\n\n\n\nQuý I/2024\n\n\n\nVNeID\n', columns)).toEqual([
    'Công an xã ?',
    'Các thôn ?',
    '',
    'Quý I/2024 ?',
    'VNeID ?',
  ]);
});
