import { expect, test } from 'vitest';
import { tellRefusal } from '../../scripts/workbench/session/tell.ts';

test.each([
  ['x.pdf: this PDF is locked with a password. Hint: Open it.', 'Tệp có mật khẩu.'],
  [
    'content/.writing.lock: another run is writing: "build" has been at it for 3 s (process 1 on a).',
    'Một lần chạy khác (“build”) đang ghi.',
  ],
  ['a.yaml: the file was changed meanwhile. Hint: Look.', 'Tệp quyết định đã được sửa ở nơi khác'],
  ['this text is already the plan "sen-2024". Hint: Nothing was added.', 'là kế hoạch “sen-2024”'],
  ['c.yaml:3: line 12 no longer has "Mô hình". Hint: x', 'Dòng 12 không có chữ “Mô hình”.'],
  ['Còn thiếu: lý do.', 'Còn thiếu: lý do.'],
])('%s', (said, told) => {
  expect(tellRefusal(said)).toContain(told);
});

test('what has no Vietnamese yet is told as it is, and said to be the program', () => {
  expect(tellRefusal('something new is wrong.')).toBe('Chương trình không nhận: something new is wrong.');
});
