import { expect, test } from 'vitest';
import type { SourceLayout } from '../../src/domain/layout.ts';
import { deletedOf, pageStartsOf, receivedInWords, receivedOf } from '../../src/domain/received.ts';

const box = { left: 0, top: 0, right: 1, bottom: 1 };
const layout: SourceLayout = {
  kind: 'pdf',
  reader: 'pdf 1',
  pages: 26,
  places: [
    { line: 1, page: 1, box },
    { line: 2, page: 1, box },
    { line: 4, page: 2, box },
    { line: 9, page: 1, box },
  ],
  tables: [],
  roles: [],
  glyphs: [],
  remarks: [
    { kind: 'converted', line: 1, column: 1, length: 3, received: 'x', note: 'VNI' },
    { kind: 'converted', line: 2, column: 1, length: 3, received: 'x', note: 'TCVN3' },
    { kind: 'converted', line: 3, column: 1, length: 3, received: 'x', note: 'VNI' },
    { kind: 'deleted', line: 4, column: 5, length: 0, received: '30/11', note: 'Văn thư' },
    { kind: 'deleted', line: 5, column: 1, length: 0, received: ' ', note: '' },
    { kind: 'hidden', line: 6, column: 1, length: 0, received: 'ẩn', note: '' },
  ],
};

test('a plan says what was received', () => {
  expect(receivedInWords(undefined)).toBe('Nhận được tệp văn bản.');
  expect(receivedInWords(receivedOf(layout))).toBe(
    'Nhận được tệp PDF 26 trang; đọc bằng pdf 1; có phần được chuyển mã từ TCVN3, VNI; 2 đoạn đã bị xóa hoặc gạch bỏ (ghi ở toàn văn); 1 đoạn ẩn, không in.',
  );
});

test('numbers that a scan misread are told, and are no codes', () => {
  const remark = {
    kind: 'converted' as const,
    line: 1,
    column: 1,
    length: 2,
    received: 'L',
    note: 'sequence',
  };
  const scan = receivedOf({ ...layout, kind: 'scan', pages: 2, remarks: [remark] });
  expect(scan).toMatchObject({ converted: [], renumbered: 1 });
  expect(receivedInWords(scan)).toBe(
    'Nhận được bản quét 2 trang; đọc bằng pdf 1; 1 số thứ tự nhận dạng sai, đọc lại theo dãy số.',
  );
  expect(receivedOf(layout)).not.toHaveProperty('renumbered');
  const quote = receivedOf({ ...layout, kind: 'scan', pages: 2, remarks: [{ ...remark, note: 'quote' }] });
  expect(quote).toMatchObject({ converted: [], requoted: 1 });
  expect(receivedInWords(quote)).toBe(
    'Nhận được bản quét 2 trang; đọc bằng pdf 1; 1 dấu ngoặc kép nhận dạng sai, đọc lại theo các dấu khác.',
  );
});

test('whoever only tries a file is not told by which part of the program it is read', () => {
  expect(receivedInWords({ ...receivedOf(layout), reader: null, converted: [], deleted: 0, hidden: 0 })).toBe(
    'Nhận được tệp PDF 26 trang.',
  );
});

test('pages begin where the page of the lines changes', () => {
  expect(pageStartsOf(layout)).toEqual([
    { line: 1, page: 1 },
    { line: 4, page: 2 },
    { line: 9, page: 1 },
  ]);
});

test('what was deleted is told with its line, without the name of the account', () => {
  expect(deletedOf(layout)).toEqual([{ line: 4, column: 5, text: '30/11' }]);
});
