// What the stages say of bad input, in the words of the page. The stages speak English, as the commands do.

/** A sentence of the stages and what the page says instead. */
interface Sentence {
  said: RegExp;
  /** What is wrong; `$1` is what stands in the first brackets. */
  wrong: string;
  /** What to do. */
  todo: string;
}

const SAVE_ANEW = 'Mở bằng Word rồi lưu lại, hoặc lấy lại tệp từ nguồn.';
const WORKBENCH =
  'Trình duyệt không nhận dạng chữ trong ảnh: dùng tệp Word, hoặc chạy “npm run workbench” trên máy có bộ mã nguồn của trang này.';
const ONE_PLAN = 'Hãy chọn tệp chỉ chứa một kế hoạch.';
const ANOTHER_PDF = 'Lấy lại tệp, hoặc in ra một tệp PDF mới.';
const WORD = 'Hãy lưu thành .docx rồi chọn lại.';

/** In the order of trial. */
export const sentences: readonly Sentence[] = [
  { said: /^the file is empty/, wrong: 'Tệp rỗng.', todo: 'Hãy chọn tệp có nội dung kế hoạch.' },
  {
    said: /^(?:there is no text in this file|there is nothing but blanks)/,
    wrong: 'Tệp không có chữ nào.',
    todo: 'Nếu tệp chỉ có ảnh trang giấy, hãy dùng tệp Word của văn bản.',
  },
  {
    said: /^this (?:file|text) has .* more than any plan/,
    wrong: 'Tệp dài hơn mọi kế hoạch.',
    todo: ONE_PLAN,
  },
  { said: /^the file has .* bytes/, wrong: 'Tệp lớn hơn mọi kế hoạch.', todo: ONE_PLAN },
  { said: /^a part of this document is damaged/, wrong: 'Một phần của tệp Word bị hỏng.', todo: SAVE_ANEW },
  {
    said: /^this packed file holds no Word document/,
    wrong: 'Tệp nén này không chứa văn bản Word hay bảng tính.',
    todo: 'Giải nén rồi chọn tệp .docx, .xlsx, .pdf hoặc .txt ở trong.',
  },
  { said: /^this packed file is damaged/, wrong: 'Tệp bị hỏng hoặc bị cắt cụt.', todo: SAVE_ANEW },
  {
    said: /^this packed file would unpack/,
    wrong: 'Tệp này bung ra lớn hơn mọi văn bản.',
    todo: 'Mở bằng Word, chép nội dung sang một văn bản mới rồi lưu lại.',
  },
  {
    said: /^parts of this document are other files/,
    wrong: 'Văn bản này ghép từ những tệp khác mà chương trình đặt vào.',
    todo: 'Mở bằng Word rồi lưu lại: khi đó chúng là chữ của văn bản.',
  },
  {
    said: /locked with a password/,
    wrong: 'Tệp bị khóa bằng mật khẩu.',
    todo: 'Mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại.',
  },
  {
    said: /^this is an old workbook/,
    wrong: 'Đây là bảng tính kiểu cũ (.xls).',
    todo: 'Mở bằng Excel rồi lưu thành .xlsx.',
  },
  {
    said: /^this is no Word document, but another file of Office/,
    wrong: 'Đây không phải văn bản Word.',
    todo: 'Hãy chọn tệp .docx, .xlsx, .pdf hoặc .txt.',
  },
  {
    said: /^a \.(\w+) file is not read in a browser/,
    wrong: 'Trình duyệt không đọc được tệp .$1.',
    todo: WORD,
  },
  {
    said: /^this workbook has no sheets/,
    wrong: 'Bảng tính không có trang nào đọc được.',
    todo: 'Mở bằng Excel rồi lưu thành .xlsx.',
  },
  {
    said: /^this workbook has .* rows/,
    wrong: 'Bảng tính có nhiều hàng hơn mọi kế hoạch.',
    todo: 'Chỉ giữ lại trang của kế hoạch.',
  },
  {
    said: /^the cells of this workbook reach further/,
    wrong: 'Ô của bảng tính trải xa hơn mọi kế hoạch.',
    todo: 'Xóa các ô thừa, hoặc chép bảng sang một trang mới rồi lưu lại.',
  },
  {
    said: /^this web page has .* bytes/,
    wrong: 'Trang mạng này quá lớn.',
    todo: 'Lưu lại mà không kèm ảnh.',
  },
  {
    said: /^this web page is nested/,
    wrong: 'Trang mạng này lồng nhau quá mức.',
    todo: 'Chép chữ của nó vào một tệp .txt.',
  },
  {
    said: /^this is a picture of a text/,
    wrong: 'Đây là ảnh chụp hoặc bản quét, không có chữ để đọc.',
    todo: WORKBENCH,
  },
  {
    said: /^this PDF is a scan; its only text is the stamp/,
    wrong: 'PDF này là bản quét; chỉ có chữ của dấu ký số.',
    todo: WORKBENCH,
  },
  {
    said: /^this PDF is a scan, and the text behind/,
    wrong: 'PDF này là bản quét; lớp chữ kèm theo không phải tiếng Việt.',
    todo: WORKBENCH,
  },
  { said: /^this PDF is a scan/, wrong: 'PDF này là bản quét: các trang là ảnh.', todo: WORKBENCH },
  {
    said: /^this text is only the stamp of a digital signature/,
    wrong: 'Tệp chỉ có chữ của dấu ký số, không có văn bản.',
    todo: WORKBENCH,
  },
  {
    said: /^the fonts of this PDF have no map/,
    wrong: 'Phông chữ của PDF này không có bảng mã, không đọc ra chữ được.',
    todo: 'Hãy dùng tệp Word của văn bản.',
  },
  { said: /^this PDF has no text/, wrong: 'PDF này không có chữ.', todo: 'Hãy chọn lại tệp.' },
  {
    said: /^this PDF has (\d+) pages/,
    wrong: 'PDF này có $1 trang, nhiều hơn mọi kế hoạch.',
    todo: ONE_PLAN,
  },
  { said: /^this PDF has more letters/, wrong: 'PDF này có nhiều chữ hơn mọi kế hoạch.', todo: ONE_PLAN },
  {
    said: /^(?:reading this PDF takes|this PDF takes)/,
    wrong: 'Đọc PDF này tốn quá nhiều thời gian hoặc bộ nhớ.',
    todo: ANOTHER_PDF,
  },
  {
    said: /^(?:this PDF is damaged|the pages of this PDF are damaged)/,
    wrong: 'PDF này bị hỏng.',
    todo: ANOTHER_PDF,
  },
  {
    said: /^the letters with marks of this text are broken/,
    wrong: 'Chữ có dấu của tệp bị hỏng: mỗi chữ chỉ còn một nửa mã.',
    todo: 'Hãy chọn tệp Word hoặc PDF mà chữ này được chép ra.',
  },
  {
    said: /^the letters of this (?:text|PDF) mean others/,
    wrong: 'Chữ của tệp lấy từ một phông không có bảng mã nên không đọc đúng được.',
    todo: 'Hãy dùng tệp Word hoặc PDF gốc của văn bản.',
  },
  {
    said: /^this text was recognised \(OCR\) as another language/,
    wrong: 'Chữ của tệp được nhận dạng như một ngôn ngữ khác nên sai.',
    todo: 'Hãy nhận dạng lại bằng tiếng Việt, hoặc dùng tệp Word.',
  },
  {
    said: /^this text is not Vietnamese/,
    wrong: 'Đây không phải văn bản tiếng Việt, hoặc bảng mã không rõ.',
    todo: 'Hãy chọn tệp Word hoặc PDF gốc.',
  },
  {
    said: /^this is (?:a |an |rich text|UTF-16)/,
    wrong: 'Tệp này không phải tệp chữ đọc được.',
    todo: 'Hãy chọn tệp .docx, .pdf, .xlsx hoặc .txt.',
  },
  {
    said: /NUL character/,
    wrong: 'Đây không phải tệp chữ.',
    todo: 'Hãy chọn tệp .docx, .pdf, .xlsx hoặc .txt.',
  },
  {
    said: /^the file ends in the middle of a character/,
    wrong: 'Tệp bị cắt cụt ở giữa một chữ.',
    todo: 'Hãy chép lại tệp.',
  },
  {
    said: /^the bytes of this line are not UTF-8/,
    wrong: 'Không rõ bảng mã của tệp này.',
    todo: 'Hãy lưu lại ở bảng mã UTF-8.',
  },
];

/** What the page says of bad input: what is wrong and what to do, in one or two sentences. */
export function sentenceOf(message: string): string {
  for (const { said, wrong, todo } of sentences) {
    const found = said.exec(message);
    if (found) return `${wrong.replace('$1', found[1] ?? '')} ${todo}`;
  }
  return `Không đọc được tệp này như một kế hoạch. Hãy chọn tệp .docx, .pdf có chữ, .xlsx hoặc .txt. (${message})`;
}
