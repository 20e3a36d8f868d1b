import fc from 'fast-check';

/** A row as the generator knows it. */
export interface KnownRow {
  title: string;
  lead: string;
  deadline: string;
}

/** How a list of models is printed; none of it may change what is read. */
export interface Shape {
  form: 'tabs' | 'bars' | 'laid' | 'lines' | 'grid' | 'prose';
  /** Where the number of a model stands: its row's, before its title, or in a column of its own. */
  numbering: 'row' | 'title' | 'column';
  letterhead: 'columns' | 'one-below-another' | 'one-blank' | 'none';
  ending: '\n' | '\r\n';
  /** The head printed once more, with the number of a page, behind the second row. */
  pageBreak: boolean;
  labels: 'known' | 'other';
  order: 'lead-first' | 'time-first';
}

const titles = fc.constantFrom(
  'Vườn thuốc nam của trạm',
  'Chợ quê không tiền mặt',
  'Thuyền cứu hộ gắn định vị',
  'Sân đình chiếu phim',
  'Bếp ăn bán trú sạch',
  'Đường làng tự quản',
  'Tủ sách bến xe',
  'Lớp bơi miễn phí',
);
const leads = fc.constantFrom(
  'Công an xã',
  'Trạm Y tế xã',
  'Hội Nông dân',
  'Đoàn Thanh niên',
  'Văn phòng UBND xã',
);
const deadlines = fc.constantFrom('Quý II/2025', '30/6/2025', 'Tháng 9/2025', 'Thường xuyên', 'Năm 2025');

export const knownRows: fc.Arbitrary<KnownRow[]> = fc
  .uniqueArray(fc.record({ title: titles, lead: leads, deadline: deadlines }), {
    minLength: 2,
    maxLength: 5,
    selector: ({ title }) => title,
  })
  .filter((rows) => rows.length > 1);

export const shapes: fc.Arbitrary<Shape> = fc.record({
  form: fc.constantFrom('tabs', 'bars', 'laid', 'lines', 'grid', 'prose'),
  numbering: fc.constantFrom('row', 'title', 'column'),
  letterhead: fc.constantFrom('columns', 'one-below-another', 'one-blank', 'none'),
  ending: fc.constantFrom('\n', '\r\n'),
  pageBreak: fc.boolean(),
  labels: fc.constantFrom('known', 'other'),
  order: fc.constantFrom('lead-first', 'time-first'),
});

const letterheads: Record<Shape['letterhead'], string[]> = {
  columns: [
    'ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '  XÃ BẢN LÁC                      Độc lập - Tự do - Hạnh phúc',
    'Số: 21/KH-UBND               Bản Lác, ngày 05 tháng 3 năm 2025',
  ],
  'one-below-another': [
    'ỦY BAN NHÂN DÂN',
    'XÃ BẢN LÁC',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 21/KH-UBND',
    'Bản Lác, ngày 05 tháng 3 năm 2025',
  ],
  'one-blank': [
    'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'XÃ BẢN LÁC Độc lập - Tự do - Hạnh phúc',
    'Số: 21/KH-UBND Bản Lác, ngày 05 tháng 3 năm 2025',
  ],
  none: [],
};

/** The number of a model where it is not that of its row: 3, 5, 7, … */
export const ownNumber = (at: number, { numbering, form }: Shape): number =>
  numbering === 'row' && form !== 'prose' ? at + 1 : 2 * at + 3;

/** A paper that lists these models in one shape. */
export function printShape(rows: readonly KnownRow[], shape: Shape): string {
  const lines = [
    ...letterheads[shape.letterhead],
    'KẾ HOẠCH',
    'Nhân rộng các mô hình năm 2025',
    'I. MỤC ĐÍCH',
    '1. Phục vụ người dân tốt hơn.',
    'II. CÁC MÔ HÌNH',
    ...(shape.form === 'prose' ? prose(rows, shape) : table(rows, shape)),
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Công an xã theo dõi, đôn đốc việc thực hiện.',
  ];
  return lines.join(shape.ending) + shape.ending;
}

function prose(rows: readonly KnownRow[], shape: Shape): string[] {
  const [lead, time] = names(shape);
  return rows.flatMap((row, at) => {
    const fields = [`- ${lead}: ${row.lead}.`, `- ${time}: ${row.deadline}.`];
    if (shape.order === 'time-first') fields.reverse();
    return [`${at + 1}. Mô hình ${ownNumber(at, shape)}: ${row.title}`, ...fields];
  });
}

const names = ({ labels }: Shape): [string, string] =>
  labels === 'known' ? ['Đơn vị chủ trì', 'Thời gian'] : ['Cơ quan đầu mối', 'Mốc hoàn thành'];

function table(rows: readonly KnownRow[], shape: Shape): string[] {
  const [lead, time] = names(shape);
  const ordered = <T>(one: T, other: T): T[] => (shape.order === 'lead-first' ? [one, other] : [other, one]);
  const head = [
    'STT',
    ...(shape.numbering === 'column' ? ['Mô hình số'] : []),
    'Tên mô hình',
    ...ordered(lead, time),
  ];
  const cells = rows.map((row, at) => {
    const number = String(ownNumber(at, shape)).padStart(2, '0');
    const title = shape.numbering === 'title' ? `Mô hình ${ownNumber(at, shape)}: ${row.title}` : row.title;
    return [
      String(at + 1),
      ...(shape.numbering === 'column' ? [number] : []),
      title,
      ...ordered(row.lead, row.deadline),
    ];
  });
  const all =
    shape.pageBreak && shape.form !== 'grid' && shape.form !== 'lines'
      ? [...cells.slice(0, 2), head, ...cells.slice(2)]
      : cells;
  return print([head, ...all], shape.form);
}

function print(rows: readonly string[][], form: Shape['form']): string[] {
  if (form === 'tabs') return rows.map((row) => row.join('\t'));
  if (form === 'bars') return rows.map((row) => `| ${row.join(' | ')} |`);
  if (form === 'lines') return rows.flat();
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)) + 2);
  const padded = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at]!)));
  if (form === 'laid') return padded.map((row) => row.join('  ').trimEnd());
  const rule = `+${widths.map((width) => '-'.repeat(width + 1)).join('+')}+`;
  return [rule, ...padded.flatMap((row) => [`|${row.map((cell) => ` ${cell}`).join('|')}|`, rule])];
}

const damageKinds = [
  'delete-line',
  'join-lines',
  'narrow-blanks',
  'swap-lines',
  'split-line',
  'double-line',
  'delete-number',
  'cut-cell',
  'break-row',
  'page-break',
  'blank-line',
  'other-line-ends',
] as const;

/** A damage to the layout of a text: what conversion, recognition or a hand does to it. */
export interface Damage {
  kind: (typeof damageKinds)[number];
  /** Where, as a share of the lines of the list. */
  at: number;
}

export const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...damageKinds),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

/** The text with one place of its list damaged. */
export function damaged(text: string, { kind, at }: Damage): string {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith('II. ')) + 1;
  const last = lines.findIndex((line) => line.startsWith('III. '));
  const place = first + Math.floor(at * (last - first));
  const [own, next] = [lines[place]!, lines[place + 1]!];
  const words = own.trim().split(/\s+/);
  const half = words.slice(0, Math.ceil(words.length / 2)).join(' ');
  const changed: Record<Damage['kind'], string[]> = {
    'delete-line': [next],
    'join-lines': [`${own} ${next.trim()}`],
    'narrow-blanks': [own.replace(/\s+/g, ' '), next],
    'swap-lines': [next, own],
    'split-line': [half, own.trim().slice(half.length).trim(), next],
    'double-line': [own, own, next],
    'delete-number': [own.replace(/\d{1,3}/, ''), next],
    'cut-cell': [own.replace(/(?:\t|\s\|\s|\s{2,})[^\t|]*$/, ''), next],
    'break-row': [own.replace(/(\t|\|\s|\s{2,})(?=\S)/, '$1\n'), next],
    'page-break': [own, '', '7', `\f${next}`],
    'blank-line': [own, '', next],
    'other-line-ends': [`${own}\r`, next],
  };
  if (place + 1 >= last && /^(?:delete-line|join-lines|swap-lines)$/.test(kind)) return text;
  return [...lines.slice(0, place), ...changed[kind], ...lines.slice(place + 2)].join('\n');
}
