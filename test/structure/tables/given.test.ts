import { describe, expect, test } from 'vitest';
import type { SourceCell, SourceLayout, SourceTable } from '../../../src/domain/layout.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { structurePlan } from '../../../scripts/structure/index.ts';
import { misplaced, undamaged, vocabulary } from '../structure-text.ts';

/** A cell as a test writes it: its paragraphs, and how many rows and columns it takes. */
type TestCell = string | string[] | { text: string; rows?: number; columns?: number };

/** A document of paragraphs and tables, as a reader hands it over: a line for each paragraph of each cell. */
function handedOver(parts: (string | TestCell[][])[], headRows: number[] = [0]): RepairedText {
  const lines: string[] = [];
  const tables: SourceTable[] = [];
  for (const part of parts) {
    if (typeof part === 'string') lines.push(...part.split('\n'));
    else tables.push({ cells: cellsOf(part, lines), headRows });
  }
  const layout: SourceLayout = {
    kind: 'docx',
    reader: 'test',
    pages: null,
    places: [],
    tables,
    roles: [],
    glyphs: [],
    remarks: [],
  };
  return { ...undamaged(lines.join('\n')), layout };
}

function cellsOf(rows: TestCell[][], lines: string[]): SourceCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${at}:${column}`)) column += 1;
      const {
        text,
        rows: rowSpan = 1,
        columns: columnSpan = 1,
      } = typeof cell === 'object' && !Array.isArray(cell) ? cell : { text: [cell].flat().join('\n') };
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${at + down}:${column + right}`);
      const first = text === '' ? null : lines.length + 1;
      if (text !== '') lines.push(...text.split('\n'));
      return { row: at, column, rowSpan, columnSpan, first, last: text === '' ? null : lines.length };
    });
  });
}

const read = (text: RepairedText): Plan => structurePlan(text, { id: 'thu', facts: null, vocabulary });

describe('tables that a reader of documents hands over', () => {
  test('a letterhead in a table without borders is a letterhead, a task table gives tasks', () => {
    const text = handedOver([
      [
        ['ỦY BAN NHÂN DÂN\nXÃ BÌNH LÃNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
        ['Số: 41/KH-UBND', 'Bình Lãng, ngày 09 tháng 4 năm 2025'],
      ],
      'KẾ HOẠCH\nTriển khai chuyển đổi số năm 2025\nI. NHIỆM VỤ\n1. Thực hiện theo bảng dưới đây.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ',
      [
        ['STT', 'Nội dung công việc', 'Sản phẩm', 'Thời hạn', 'Cơ quan, bộ phận chủ trì', 'Phối hợp'],
        [
          { text: 'I', rows: 1 },
          { text: 'Hạ tầng số', columns: 5 },
        ],
        [
          '1',
          'Kéo cáp quang đến nhà văn hóa',
          'Đường truyền',
          'Quý II/2025',
          { text: 'Văn phòng UBND xã', rows: 2 },
          'Bưu điện',
        ],
        ['2', 'Lắp wifi công cộng', 'Báo cáo', '30/9/2025', ''],
        [
          { text: 'II', rows: 1 },
          { text: 'Nhân lực số', columns: 5 },
        ],
        [
          '3',
          ['Tập huấn tổ công nghệ số', 'và cán bộ thôn'],
          'Lớp học',
          'Thường xuyên',
          'Đoàn Thanh niên',
          'Các thôn',
        ],
      ],
      'Nơi nhận:\n- Lưu: VT.',
    ]);
    const plan = read(text);
    expect(plan).toMatchObject({
      number: '41/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Bình Lãng',
      place: 'Bình Lãng',
      date: { day: 9, month: 4, year: 2025 },
    });
    const rows = plan.tasks.filter(({ path }) => path !== 'I.1');
    expect(
      rows.map(({ path, title, unit, deadlines }) => [
        path,
        title,
        unit,
        deadlines.map(({ kind, value }) => value ?? kind),
      ]),
    ).toEqual([
      ['I.1-2', 'Kéo cáp quang đến nhà văn hóa', 'Văn phòng UBND xã', ['2025-Q2']],
      ['I.2', 'Lắp wifi công cộng', 'Văn phòng UBND xã', ['2025-09-30']],
      ['II.3', 'Tập huấn tổ công nghệ số và cán bộ thôn', 'Đoàn Thanh niên', ['ongoing']],
    ]);
    expect(rows[1]!.units).toMatchObject([{ unit: 'van-phong-ubnd-xa', role: 'lead' }]);
    expect(plan.sections.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Hạ tầng số', 'Nhân lực số']),
    );
    expect(plan.coverage.unplaced).toBe(0);
    expect(misplaced(text)).toEqual([]);
  });

  test('a head of two rows whose upper names span columns, printed again on the next page', () => {
    const text = handedOver(
      [
        'PHỤ LỤC\nDANH MỤC MÔ HÌNH',
        [
          [
            { text: 'TT', rows: 2 },
            { text: 'Tên mô hình', rows: 2 },
            { text: 'Phân công thực hiện', columns: 2 },
            { text: 'Thời gian', rows: 2 },
          ],
          ['Chủ trì', 'Phối hợp'],
          ['1', 'Chợ quê không tiền mặt', 'Ban Quản lý chợ', 'Công an xã', 'Quý III/2025'],
          [
            { text: 'TT', rows: 2 },
            { text: 'Tên mô hình', rows: 2 },
            { text: 'Phân công thực hiện', columns: 2 },
            { text: 'Thời gian', rows: 2 },
          ],
          ['Chủ trì', 'Phối hợp'],
          ['2', 'Đọc sách trên điện thoại', 'Thư viện xã', '', 'Năm 2025'],
        ],
      ],
      [0, 1, 3, 4],
    );
    const plan = read(text);
    expect(
      plan.models.map(({ number, title, fields }) => [
        number,
        title,
        fields.lead[0]?.text,
        fields.coordinating[0]?.text,
        fields.deadline[0]?.text,
      ]),
    ).toEqual([
      [1, 'Chợ quê không tiền mặt', 'Ban Quản lý chợ', 'Công an xã', 'Quý III/2025'],
      [2, 'Đọc sách trên điện thoại', 'Thư viện xã', undefined, 'Năm 2025'],
    ]);
    expect(plan.furniture.some(({ text: own }) => own.includes('Phân công'))).toBe(true);
    expect(misplaced(text)).toEqual([]);
  });

  test('a table that lists nothing is text', () => {
    const plan = read(
      handedOver([
        'KẾ HOẠCH\nTổ chức hội nghị\nI. THÀNH PHẦN\n1. Các đơn vị dự họp.',
        [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Văn Lãng']],
      ]),
    );
    expect(plan.signer).toEqual({ name: 'Đỗ Văn Lãng', title: 'CHỦ TỊCH' });
    expect(plan.recipients).toEqual(['Như trên', 'Lưu: VT']);
  });

  test('a task or a model whose number and name are merged down over two rows is one', () => {
    const rows = (name: string): TestCell[][] => [
      ['STT', name, 'Sản phẩm', 'Đơn vị chủ trì', 'Thời gian'],
      [
        { text: '1', rows: 2 },
        { text: 'Khảo sát sự hài lòng của bà con', rows: 2 },
        'Bảng hỏi',
        'Phòng Văn hóa - Xã hội',
        'Tháng 3/2026',
      ],
      ['Báo cáo', 'Văn phòng', 'Tháng 6/2026'],
      ['2', 'Chợ phiên không tiền mặt', 'Gian hàng', 'Ban Quản lý chợ', 'Quý II/2026'],
    ];
    const tasks = read(handedOver(['KẾ HOẠCH\nII. NHIỆM VỤ', rows('Nhiệm vụ')])).tasks;
    expect(tasks.map(({ title, deadlines }) => [title, deadlines.map(({ value }) => value)])).toEqual([
      ['Khảo sát sự hài lòng của bà con', ['2026-03', '2026-06']],
      ['Chợ phiên không tiền mặt', ['2026-Q2']],
    ]);
    const models = read(handedOver(['KẾ HOẠCH\nII. CÁC MÔ HÌNH', rows('Tên mô hình')])).models;
    expect(models.map(({ number, fields }) => [number, fields.lead.map(({ text }) => text)])).toEqual([
      [1, ['Phòng Văn hóa - Xã hội\nVăn phòng']],
      [2, ['Ban Quản lý chợ']],
    ]);
  });
});
