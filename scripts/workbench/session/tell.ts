// What the program refuses is said in English, once for all commands. A clerk reads Vietnamese.

/** What is wrong, and the Vietnamese for it; what stands in brackets is carried over as $1. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /another run is writing: "([^"]+)"/,
    'Một lần chạy khác (“$1”) đang ghi. Hãy đợi nó xong rồi thử lại; chưa có gì được ghi.',
  ],
  [/another run is writing/, 'Một lần chạy khác đang ghi. Hãy đợi nó xong rồi thử lại; chưa có gì được ghi.'],
  [
    /the file was changed meanwhile/,
    'Tệp quyết định đã được sửa ở nơi khác (một thẻ khác, hoặc sửa tay) từ lúc trang này mở. Chưa có gì được ghi: hãy xem lại mục này rồi quyết định.',
  ],
  [
    /this text is already the plan "([^"]+)"/,
    'Văn bản này đã có trong kho, là kế hoạch “$1”. Không thêm gì.',
  ],
  [
    /there is already a plan "([^"]+)"/,
    'Đã có kế hoạch mang mã “$1”. Hãy đặt mã khác; bản mới hơn là một kế hoạch riêng và ghi nó thay bản nào.',
  ],
  [
    /"--id": "([^"]*)"/,
    'Mã “$1” không dùng được: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ xa-moi-2025.',
  ],
  [/there is no plan "([^"]+)"/, 'Không có kế hoạch “$1”.'],
  [
    /"--replaces": "([^"]+)" is already replaced by "([^"]+)"/,
    'Kế hoạch “$1” đã được “$2” thay. Hãy chọn “$2”.',
  ],
  [/"--?replaces": there is no (?:other )?plan "([^"]+)"/, 'Không có kế hoạch “$1” để thay.'],
  [/"replaces": "([^"]+)" is already replaced by "([^"]+)"/, 'Kế hoạch “$1” đã được “$2” thay.'],
  [/"replaces": "([^"]+)" would replace itself/, 'Kế hoạch “$1” không thể thay chính nó.'],
  [/the file is empty/, 'Tệp rỗng. Hãy chọn tệp văn bản của một kế hoạch.'],
  [/nothing but blanks/, 'Tệp không có chữ nào.'],
  [
    /there is no text in this file|no text was found in this picture|this PDF has no text/,
    'Không đọc được chữ nào trong tệp này. Nếu là ảnh chụp, hãy quét lại thẳng và rõ (200 điểm/inch trở lên).',
  ],
  [
    /locked with a password|EncryptedPackage|is locked/,
    'Tệp có mật khẩu. Hãy mở bằng mật khẩu, lưu hoặc in ra tệp PDF mới, rồi dùng tệp đó.',
  ],
  [
    /this PDF is damaged|pages of this PDF are damaged/,
    'Tệp PDF bị hỏng, không mở được. Hãy lấy lại tệp, hoặc in nó ra một tệp PDF mới.',
  ],
  [
    /packed file is damaged|a part of this document is damaged|picture is damaged/,
    'Tệp bị hỏng, có thể do chép chưa hết. Hãy chép lại, hoặc mở bằng Word rồi lưu lại.',
  ],
  [
    /takes more than (\d+) seconds/,
    'Tệp PDF này tính quá $1 giây vẫn chưa xong nên đã dừng. Hãy in ra một tệp PDF mới, hoặc chỉ lấy các trang của kế hoạch.',
  ],
  [
    /more memory than any plan|unpack into far more|more than any plan|more than any page|more than \d+/,
    'Tệp lớn hơn mọi kế hoạch nên không được đọc. Hãy chỉ lấy các trang của một kế hoạch.',
  ],
  [
    /LibreOffice, which is not installed/,
    'Tệp Word đời cũ cần LibreOffice, máy này chưa cài. Hãy mở bằng Word và lưu thành .docx.',
  ],
  [/LibreOffice cannot read/, 'LibreOffice không đọc được tệp này. Hãy mở bằng Word và lưu thành .docx.'],
  [
    /holds no Word document/,
    'Tệp nén này không phải tệp Word hay Excel. Hãy giải nén rồi chọn tệp bên trong.',
  ],
  [/no sheets that can be read/, 'Bảng tính này không có trang nào đọc được. Hãy lưu lại thành .xlsx.'],
  [/TIFF picture/, 'Ảnh TIFF này thuộc loại máy quét không dùng. Hãy lưu thành PDF, PNG hoặc JPEG.'],
  [
    /nothing is installed that recognises letters|@napi-rs\/canvas is not installed/,
    'Máy này chưa cài phần nhận dạng chữ (các gói tùy chọn). Hãy chạy lại npm ci, hoặc dùng tệp Word.',
  ],
  [
    /is not text|are not UTF-8|ends in the middle of a character/,
    'Tệp này không phải văn bản đọc được. Hãy chọn tệp Word, Excel, PDF, ảnh quét hoặc văn bản thuần.',
  ],
  [
    /no readable Vietnamese|not Vietnamese|hardly any .*Vietnamese/i,
    'Không thấy chữ tiếng Việt đọc được trong tệp này.',
  ],
  [
    /this line holds/,
    'Nội dung ghi vào có số điện thoại, thư điện tử hoặc số định danh, mà chỗ này sẽ được công bố. Hãy bỏ ra.',
  ],
  [/already a canonical model of this name/, 'Đã có mô hình chung mang tên tệp này. Hãy đặt tên khác.'],
  [/cannot be part of an address/, 'Tên trong địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.'],
  [/without a reason/, 'Quan hệ khác “cùng mô hình” thì phải ghi lý do.'],
  [
    /has no "[^"]*" here/,
    'Văn bản không còn chữ mà quyết định này nói tới. Chưa có gì được ghi: hãy mở lại mục này.',
  ],
  [/two decisions speak of the same characters/, 'Có hai quyết định nói về cùng một chỗ chữ.'],
  [/there is no reading of/, 'Chỗ này không có cách đọc nào để chấp nhận: hãy gõ chữ trên bản gốc.'],
  [
    /"allowPersonal": "([^"]*)" does not stand/,
    'Chuỗi được cho phép không có nguyên như vậy trên một dòng của văn bản.',
  ],
  [
    /line (\d+) no longer has "([^"]*)"/,
    'Dòng $1 không có chữ “$2”. Chưa có gì được ghi: hãy ghi lại dòng và chữ làm căn cứ.',
  ],
  [
    /the model whose heading stands on line (\d+) cannot be number (\d+)/,
    'Mô hình có tiêu đề ở dòng $1 không thể mang số $2: hãy ghi đúng dòng tiêu đề, và một số chưa mô hình nào của kế hoạch dùng.',
  ],
  [/line (\d+) belongs to no model/, 'Dòng $1 không thuộc mô hình nào.'],
  [/there is no group "([^"]*)"/, 'Kế hoạch không có nhóm “$1”.'],
  [/there is no unit "([^"]*)"/, 'Không có đơn vị “$1” trong danh mục.'],
  [/no field of the model begins on line (\d+)/, 'Không mục nào của mô hình bắt đầu ở dòng $1.'],
  [/no task begins on line (\d+)/, 'Không nhiệm vụ nào bắt đầu ở dòng $1.'],
  [/no paragraph of a section begins on line (\d+)/, 'Không đoạn văn nào bắt đầu ở dòng $1.'],
  [/this plan replaces no other/, 'Kế hoạch này không thay bản nào.'],
  [
    /"members\.\d+" names model (\S+), which the plan does not have/,
    'Một quyết định trước đây nói về mô hình $1, mà kế hoạch không còn mô hình đó. Hãy sửa quyết định ấy trước.',
  ],
  [
    /what relearning changes is not what was shown/,
    'Kho đã đổi từ lúc xem nên kết quả học lại không còn như đã hiện. Chưa có gì được ghi: hãy bấm “Xem sẽ đổi gì” lần nữa.',
  ],
  [/nothing to take back any more/, 'Lần ghi này không còn để hoàn tác.'],
  [/the disk is full/, 'Ổ đĩa đã đầy. Chưa có gì được ghi.'],
  [/it may not be (?:changed|read)/, 'Không có quyền đọc hoặc ghi tệp. Hãy xem lại quyền của thư mục.'],
  [/the site is not built/, 'Trang chưa được dựng. Hãy bấm “Dựng trang”.'],
];

/** What a person reads where something was refused: the Vietnamese, or the sentence of the program as it is. */
export function tellRefusal(sentence: string): string {
  for (const [pattern, vietnamese] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (match) return vietnamese.replace(/\$(\d)/g, (_, number: string) => match[Number(number)] ?? '');
  }
  // What begins in Vietnamese is told by the workbench itself.
  return /^\p{Lu}.*[ạ-ỹđ]/u.test(sentence) ? sentence : `Chương trình không nhận: ${sentence}`;
}
