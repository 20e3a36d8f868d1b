import type { Refusal, Told } from '../../../src/domain/refusal.ts';

// What the program refuses is said in English, once for all commands; a clerk reads Vietnamese. Each kind of refusal has
// its words here: one that has none does not compile.

type Code = Refusal['code'];
type Of<C extends Code> = Extract<Refusal, { code: C }>;

const TOO_LARGE = 'Tệp lớn hơn mọi kế hoạch nên không được đọc. Hãy chỉ lấy các trang của một kế hoạch.';
const NOTHING_WRITTEN = 'Chưa có gì được ghi';

const ofFiles = {
  'file-empty': () => 'Tệp rỗng. Hãy chọn tệp văn bản của một kế hoạch.',
  'file-blank': () => 'Tệp không có chữ nào.',
  'file-locked': () => 'Tệp có mật khẩu. Hãy mở bằng mật khẩu, lưu hoặc in ra tệp PDF mới, rồi dùng tệp đó.',
  'file-damaged': () =>
    'Tệp bị hỏng, có thể do chép chưa hết. Hãy chép lại, hoặc mở bằng Word rồi lưu lại; ảnh thì quét lại.',
  'pdf-damaged': () => 'Tệp PDF bị hỏng, không mở được. Hãy lấy lại tệp, hoặc in nó ra một tệp PDF mới.',
  'file-too-large': () => TOO_LARGE,
  'file-too-slow': ({ seconds }: Of<'file-too-slow'>) =>
    `Tệp PDF này tính quá ${seconds} giây vẫn chưa xong nên đã dừng. Hãy in ra một tệp PDF mới, hoặc chỉ lấy các trang của kế hoạch.`,
  'not-office': () =>
    'Tệp này không phải tệp Word hay Excel. Nếu là tệp nén, hãy giải nén rồi chọn tệp bên trong.',
  'old-workbook': () => 'Bảng tính đời cũ (.xls) không đọc được. Hãy mở bằng Excel và lưu thành .xlsx.',
  'no-sheets': () => 'Bảng tính này không có trang nào đọc được. Hãy lưu lại thành .xlsx.',
  'files-inside': () =>
    'Một phần của tệp này là tệp khác do chương trình chèn vào. Hãy mở bằng Word rồi lưu lại.',
  'tiff-kind': () => 'Ảnh TIFF này thuộc loại máy quét không dùng. Hãy lưu thành PDF, PNG hoặc JPEG.',
  'not-text': () =>
    'Tệp này không phải văn bản đọc được. Hãy chọn tệp Word, Excel, PDF, ảnh quét hoặc văn bản thuần.',
  'no-libreoffice': () =>
    'Tệp Word đời cũ cần LibreOffice, máy này chưa cài. Hãy mở bằng Word và lưu thành .docx.',
  'libreoffice-failed': () => 'LibreOffice không đọc được tệp này. Hãy mở bằng Word và lưu thành .docx.',
  'no-recogniser': () =>
    'Tệp này phải nhận dạng chữ, mà máy này chưa cài phần đó (các gói tùy chọn). Hãy chạy lại npm ci, hoặc dùng tệp Word.',
  'no-text-found': () =>
    'Không đọc được chữ nào trong tệp này. Nếu là ảnh chụp, hãy quét lại thẳng và rõ (200 điểm/inch trở lên).',
  'only-a-stamp': () =>
    'Tệp chỉ có chữ của dấu ký số, còn văn bản là ảnh. Hãy dùng bản đã quét, hoặc tệp Word.',
  'letters-lost': () =>
    'Chữ trong tệp này là mã sai, không đọc ra tiếng Việt. Hãy dùng tệp gốc (Word hoặc PDF), hoặc bản quét.',
  'not-vietnamese': () => 'Không thấy chữ tiếng Việt đọc được trong tệp này.',
};

const ofPlans = {
  'id-wrong': ({ id }: Of<'id-wrong'>) =>
    `Mã “${id}” không dùng được: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ xa-moi-2025.`,
  'id-taken': ({ id }: Of<'id-taken'>) =>
    `Đã có kế hoạch mang mã “${id}”. Hãy đặt mã khác; bản mới hơn là một kế hoạch riêng và ghi nó thay bản nào.`,
  'text-known': ({ plan }: Of<'text-known'>) =>
    `Văn bản này đã có trong kho, là kế hoạch “${plan}”. Không thêm gì.`,
  'no-such-plan': ({ plan }: Of<'no-such-plan'>) => `Không có kế hoạch “${plan}”.`,
  'no-plan-to-replace': ({ plan }: Of<'no-plan-to-replace'>) => `Không có kế hoạch “${plan}” để thay.`,
  'replaces-itself': ({ plan }: Of<'replaces-itself'>) => `Kế hoạch “${plan}” không thể thay chính nó.`,
  'already-replaced': ({ plan, by }: Of<'already-replaced'>) =>
    `Kế hoạch “${plan}” đã được “${by}” thay. Hãy chọn “${by}”.`,
  'replaces-none': () => 'Kế hoạch này không thay bản nào.',
  'fact-wrong': ({ key }: Of<'fact-wrong'>) =>
    `Ô “${facts[key] ?? key}” ghi chưa đúng: chỉ một dòng chữ thường, ngày tháng phải có trong lịch. ${NOTHING_WRITTEN}.`,
  'allowed-not-there': () => 'Chuỗi được cho phép không có nguyên như vậy trên một dòng của văn bản.',
  'personal-data': () =>
    'Nội dung ghi vào có số điện thoại, thư điện tử hoặc số định danh, mà chỗ này sẽ được công bố. Hãy bỏ ra.',
};

/** The facts of a plan, as their fields are called. */
const facts: Record<string, string> = {
  shortName: 'tên gọi trong danh sách',
  title: 'tên văn bản',
  issuer: 'cơ quan ban hành',
  number: 'số ký hiệu',
  origin: 'tệp này từ đâu ra',
  received: 'ngày nhận',
  date: 'ngày ban hành',
  locality: 'địa phương',
};

const ofDecisions = {
  'quote-not-there': ({ line, quote }: Of<'quote-not-there'>) =>
    `Dòng ${line} không có chữ “${quote}”. ${NOTHING_WRITTEN}: hãy ghi lại dòng và chữ làm căn cứ.`,
  'nothing-masked': ({ line, column }: Of<'nothing-masked'>) =>
    `Một quyết định “vẫn che” nói về dòng ${line}, cột ${column}, mà chỗ đó không còn bị che. Hãy xem lại chỗ đó.`,
  'repair-stale': () =>
    `Văn bản không còn chữ mà quyết định này nói tới. ${NOTHING_WRITTEN}: hãy mở lại mục này.`,
  'repairs-overlap': () => 'Có hai quyết định nói về cùng một chỗ chữ.',
  'no-reading-to-accept': () => 'Chỗ này không có cách đọc nào để chấp nhận: hãy gõ chữ trên bản gốc.',
  'number-cannot-be': ({ line, number }: Of<'number-cannot-be'>) =>
    `Mô hình có tiêu đề ở dòng ${line} không thể mang số ${number}: hãy ghi đúng dòng tiêu đề, và một số chưa mô hình nào của kế hoạch dùng.`,
  'no-model-on-line': ({ line }: Of<'no-model-on-line'>) => `Dòng ${line} không thuộc mô hình nào.`,
  'no-field-on-line': ({ line }: Of<'no-field-on-line'>) =>
    `Không mục nào của mô hình bắt đầu ở dòng ${line}.`,
  'no-task-on-line': ({ line }: Of<'no-task-on-line'>) => `Không nhiệm vụ nào bắt đầu ở dòng ${line}.`,
  'no-paragraph-on-line': ({ line }: Of<'no-paragraph-on-line'>) =>
    `Không đoạn văn nào bắt đầu ở dòng ${line}.`,
  'no-such-group': ({ group }: Of<'no-such-group'>) => `Kế hoạch không có nhóm “${group}”.`,
  'no-such-unit': ({ unit }: Of<'no-such-unit'>) => `Không có đơn vị “${unit}” trong danh mục.`,
  'member-gone': ({ model }: Of<'member-gone'>) =>
    `Một quyết định trước đây nói về mô hình ${model}, mà kế hoạch không còn mô hình đó. Hãy sửa quyết định ấy trước.`,
  'member-twice': ({ model }: Of<'member-twice'>) =>
    `Có hai quyết định trái nhau hoặc không rõ về mô hình ${model}. Hãy giữ một.`,
  'reason-missing': () => 'Quan hệ khác “cùng mô hình” thì phải ghi lý do.',
  'model-name-wrong': () => 'Tên trong địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
  'model-name-taken': () => 'Đã có mô hình chung mang tên tệp này. Hãy đặt tên khác.',
};

const ofTheMachine = {
  busy: ({ what }: Of<'busy'>) =>
    `Một lần chạy khác${what === null ? '' : ` (“${what}”)`} đang ghi. Hãy đợi nó xong rồi thử lại; chưa có gì được ghi.`,
  'changed-meanwhile': () =>
    'Tệp quyết định đã được sửa ở nơi khác (một thẻ khác, hoặc sửa tay) từ lúc trang này mở. Chưa có gì được ghi: hãy xem lại mục này rồi quyết định.',
  'relearned-otherwise': () =>
    'Kho đã đổi từ lúc xem nên kết quả học lại không còn như đã hiện. Chưa có gì được ghi: hãy bấm “Xem sẽ đổi gì” lần nữa.',
  'nothing-to-take-back': () => 'Lần ghi này không còn để hoàn tác.',
  'disk-full': () => `Ổ đĩa đã đầy. ${NOTHING_WRITTEN}.`,
  'no-permission': () => 'Không có quyền đọc hoặc ghi tệp. Hãy xem lại quyền của thư mục.',
  'yaml-wrong': ({ file, line, what }: Of<'yaml-wrong'>) =>
    `Tệp ${file}${line === null ? '' : `, dòng ${line},`} có chỗ sửa tay ghi sai nên không đọc được (${what.replace(/\.$/, '')}). Hãy sửa lại chỗ đó.`,
  'site-not-built': () => 'Trang chưa được dựng. Hãy bấm “Dựng trang”.',
  'addresses-lost': ({ count }: Of<'addresses-lost'>) =>
    `Trang mới sẽ làm mất ${count} địa chỉ đã công bố nên chưa thay trang cũ. Hãy hoàn tác lần ghi làm mất chúng, hoặc hỏi người giữ trang (địa chỉ nào được bỏ hẳn thì phải nêu tên).`,
};

const words: { [C in Code]: (refusal: Of<C>) => string } = {
  ...ofFiles,
  ...ofPlans,
  ...ofDecisions,
  ...ofTheMachine,
};

/** A refusal in Vietnamese. */
export const inVietnamese = (refusal: Refusal): string =>
  (words[refusal.code] as (one: Refusal) => string)(refusal);

/** Something that was refused: its message is one sentence or two of Vietnamese for a person. */
export class Refused extends Error {
  /** Of which kind it is; null for what only has its words. */
  readonly code: Code | 'no-longer-open' | null;

  constructor(message: string, code: Refused['code'] = null) {
    super(message);
    this.code = code;
  }

  /** As the program refused it. */
  static from(told: Told): Refused {
    return new Refused(tellRefusal(told), told.refusal?.code ?? null);
  }
}

/** What a person reads where the program refused something: the Vietnamese, or its sentence where it has no more. */
export const tellRefusal = ({ refusal, sentence }: Told): string =>
  refusal ? inVietnamese(refusal) : `Chương trình không nhận: ${sentence}`;
