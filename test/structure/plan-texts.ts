import fc from 'fast-check';

/** A model as the generator knows it: what must come out however it is printed. */
export interface KnownModel {
  number: number;
  title: string;
  fields: { label: string; items: string[] }[];
}

/** How a document is printed; none of it may change what is read. */
export interface Layout {
  width: number;
  /** Blank lines after each line. */
  gaps: number[];
  /** Which fields come first, as sort keys. */
  order: number[];
  colons: boolean[];
  sequence: boolean;
  indent: boolean;
  pages: boolean;
}

/** Words of titles: capital letters in the middle, digits, abbreviations and brackets, as in the plans. */
const titleWords = fc.constantFrom(
  'cung cấp',
  'dịch vụ',
  'công trực tuyến',
  'trên VNeID',
  'thẻ CCCD',
  'gắn chíp',
  'phục vụ',
  'người dân',
  'Sổ sức khỏe',
  'điện tử,',
  'CSDLQG về DC',
  '20 DVC',
  'hồ sơ giấy',
  'qua Kiosk',
  '(MOOC)',
  'Đề án 06',
  'tại cơ sở',
);
const openers = fc.constantFrom('Triển khai', 'Xây dựng', 'Đảm bảo', 'Quản lý', 'Phân tích', 'Mô hình');
const bodyWords = fc.constantFrom(
  'các',
  'cơ quan',
  'đơn vị',
  'liên quan',
  'tuyên truyền',
  'VNeID',
  'người dân',
  'trên địa bàn xã',
  'phối hợp',
  'với',
  'Phòng Văn hóa',
  'làm sạch',
  'dữ liệu',
  '100%',
  'hồ sơ',
  'trực tuyến',
  'mô hình',
  'của',
  'Đề án 06',
);
const units = fc.constantFrom('Công an xã', 'Văn phòng UBND xã', 'Trạm Y tế xã', 'Tổ công nghệ số cộng đồng');

const sentence = fc
  .tuple(
    fc.constantFrom('Hướng dẫn', 'Tổ chức', 'Thực hiện', 'Rà soát'),
    fc.array(bodyWords, { minLength: 3, maxLength: 25 }),
  )
  .map(([first, words]) => `${first} ${words.join(' ')} theo quy định.`);
const unitSentence = fc
  .tuple(units, fc.array(bodyWords, { minLength: 2, maxLength: 12 }))
  .map(([unit, words]) => `${unit} chủ trì ${words.join(' ')} kịp thời.`);
const title = fc
  .tuple(openers, fc.array(titleWords, { minLength: 2, maxLength: 14 }))
  .map(([first, words]) => `${first} ${words.join(' ')} số`.replace(/,+ số$/, ' số'));

const fields = fc.tuple(
  fc.tuple(fc.constant('Mục tiêu'), fc.tuple(sentence)),
  fc.tuple(fc.constant('Phân công nhiệm vụ'), fc.array(unitSentence, { minLength: 1, maxLength: 4 })),
  fc.tuple(
    fc.constantFrom('Đơn vị thực hiện', 'Lực lượng triển khai', 'Đơn vị triển khai'),
    fc.array(
      units.map((unit) => `${unit} và các đơn vị liên quan.`),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  fc.tuple(
    fc.constantFrom('Thời gian thực hiện', 'Thời gian hoàn thành', 'Thời gian triển khai'),
    fc.tuple(
      fc.constantFrom(
        'Trong năm 2024.',
        'Quý I/2024.',
        '30/12/2023.',
        'Thường xuyên.',
        'Năm 2024 và thực hiện thường xuyên.',
      ),
    ),
  ),
  fc.tuple(
    fc.constantFrom('Công cụ triển khai', 'Nền tảng'),
    fc.array(fc.constantFrom('VNeID.', 'Phần mềm ASM.', 'IOC.'), { minLength: 1, maxLength: 2 }),
  ),
);

/** Two to six models with numbers that rise, as a plan that took some from a longer list has them. */
export const models: fc.Arbitrary<KnownModel[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), title, fields), { minLength: 2, maxLength: 6 })
  .map((parts) => {
    let number = 0;
    return parts.map(([step, name, own]) => ({
      number: (number += step),
      title: name,
      fields: own.map(([label, items]) => ({ label, items: [...items] })),
    }));
  });

export const layouts: fc.Arbitrary<Layout> = fc.record({
  width: fc.integer({ min: 40, max: 110 }),
  gaps: fc.array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: 1, maxLength: 7 }),
  order: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
  colons: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  sequence: fc.boolean(),
  indent: fc.boolean(),
  pages: fc.boolean(),
});

/** The layout that changes nothing: wide lines, one blank line, all colons, the given order. */
export const plainLayout: Layout = {
  width: 90,
  gaps: [1],
  order: [0, 1, 2, 3, 4],
  colons: [true],
  sequence: true,
  indent: false,
  pages: false,
};

/** Prints models as a plan does; page numbers fall where a page is full, in the middle of titles too. */
export function printPlan(known: readonly KnownModel[], layout: Layout): string {
  const lines = [
    'KẾ HOẠCH',
    'Triển khai các mô hình của Đề án 06 trên địa bàn xã',
    'Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ;',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Tập trung thực hiện đồng bộ các giải pháp xây dựng các mô hình.',
    'II. CÁC NHIỆM VỤ CỤ THỂ',
    ...known.flatMap((model, at) => printModel(model, at + 1, layout)),
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Công an xã theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
  ];
  return paginate(
    lines.flatMap((line) => wrap(line, layout.width)),
    layout,
  );
}

function printModel(
  { number, title: name, fields: own }: KnownModel,
  sequence: number,
  layout: Layout,
): string[] {
  const order = own
    .map((field, at) => ({ field, key: layout.order[at % layout.order.length]! }))
    .sort((a, b) => a.key - b.key);
  return [
    `${layout.sequence ? `${sequence}. ` : ''}Mô hình ${number}: ${name}`,
    ...order.flatMap(({ field: { label, items } }, at) => {
      const colon = layout.colons[(at + sequence) % layout.colons.length] ? ':' : '';
      if (items.length === 1) return [`- ${label}${colon} ${items[0]}`];
      return [`- ${label}${colon}`, ...items.map((item) => `+ ${item}`)];
    }),
  ];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Letters that fill a page, about those of a printed one. */
const PAGE = 1500;

function paginate(lines: readonly string[], { gaps, indent, pages }: Layout): string {
  let text = '';
  let page = 1;
  let letters = 0;
  lines.forEach((line, at) => {
    text += `${indent && at % 3 === 0 ? ' ' : ''}${line} \n${'\n'.repeat(gaps[at % gaps.length]!)}`;
    letters += line.length;
    if (pages && letters > PAGE) {
      text += `\n${++page} \n\n`;
      letters = 0;
    }
  });
  return text;
}

/** Pieces of which hostile documents are made: all that the readers look for, out of place. */
const fragments = fc.constantFrom(
  'KẾ HOẠCH',
  'Phụ lục',
  'PHỤ LỤC II',
  'Nơi nhận:',
  'CHỦ TỊCH',
  'TT',
  'STT',
  'Mô hình',
  'Mô hình 5',
  'Mô hình 5: Triển khai',
  '1. Mô hình 5: Triển khai',
  'mô hình 7 về',
  'Mô hình số 7. Quản lý',
  'MÔ HÌNH 7 - KHÁM BỆNH',
  '- Mục tiêu:',
  '- Mục tiêu',
  'a) Mục tiêu: Tốt',
  '+ Công an xã;',
  '- Thời gian hoàn thành',
  'Chủ trì Phối hợp Đơn vị hỗ trợ',
  'Thời gian',
  'hoàn thành',
  'Nền tảng',
  'Chủ trì',
  'Phối hợp',
  'I Nhóm tiện ích phục vụ (03 mô hình)',
  '1. Nhóm tiện ích (bao gồm 05 mô hình)',
  'I. MỤC ĐÍCH',
  'II. NHIỆM VỤ',
  '1.1. Công an tỉnh',
  '1.',
  '(1) Hoàn thành',
  'a)',
  '12',
  '2',
  '- 3 -',
  '| 1 | Mô hình 3: Kiosk | Công an xã |',
  '|---|---|',
  '| TT | Mô hình | Chủ trì |',
  '\tTT',
  '\t1',
  '\tMô hình 1: Triển khai',
  '\t',
  'Mô hình 1:\tA\tB',
  '* Phân công 24 mô hình điểm:',
  '+ Công an xã gồm 02 mô hình: số 1; 5.',
  'Căn cứ Quyết định số 06/QĐ-TTg ngày 31/02/2022;',
  'Thời gian hoàn thành: 31/11/2023.',
  '\u200b',
  '\u00a0',
  '\ufeffx',
  '{',
  '<b>',
  '…',
  '-',
  '+',
  ':',
  '. ',
  'Mô hình 999999: X',
  'Mô hình 0: X',
  '𝔛𝔜',
  'e\u0301',
);

/** Documents without any sense, of fragments and random text. */
export const hostileTexts: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fragments },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      ),
      fc.constantFrom('\n', '\n\n', ' ', '\r\n', '\t', '\n\n\n'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''));
