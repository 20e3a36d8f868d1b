/**
 * How points of a list, articles and sections begin. A stroke right before capitals is none: it parts the number
 * of a paper from its issuer ("123/2015/NĐ" / "-CP").
 */
const POINT =
  /^(?:[-–—+*•●○▪■◦‣⁃\uf0b7\uf0a7\uf0d8](?!(?:\p{Lu}{2,}|TTg|BTr|NQ|CT)(?:[^\p{Ll}]|$))\s*\S|\(?(?:\d{1,3}|[a-zđ]|[IVXLC]{1,6})[.)](?:\s|\p{Lu}|$)|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,3}){1,4}\.?\s|(?:Điều|Chương|Mục|Phần|Phụ lục|Mô hình)\s+[\dIVX]+\b|Căn cứ\s|Nơi nhận)/u;

/** Whether a text begins like a point of a list, an article or a section of its own. */
export const startsPoint = (text: string): boolean => POINT.test(text);

/** Lines that begin points or not; tested. */
export const pointExamples = {
  begins: [
    '- Mục tiêu: xây dựng kho dữ liệu',
    '+ Công an xã chủ trì',
    '1. Mục đích',
    '1.2. Mô hình 2: Tự động hóa',
    'a) Công an xã',
    'đ) Trạm Y tế',
    'II. TỔ CHỨC THỰC HIỆN',
    'Điều 5. Hiệu lực thi hành',
    'Mô hình 12: Quản lý lưu trú',
    '(1) Rà soát',
  ],
  goesOn: [
    'ngày 07/7/2023 của Tổ trưởng',
    '2022-2025, tầm nhìn',
    '25/2021/QĐ-TTg);',
    'xã.',
    '-CP ngày 28/7/2020',
    '-TTg của Thủ tướng',
    'và các năm tiếp theo',
  ],
};
