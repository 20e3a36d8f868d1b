import { describe, expect, test } from 'vitest';
import type { Model, Plan, Task } from '../../../src/domain/plan.ts';
import { findOddValues } from '../../../scripts/structure/anomalies/odd-values.ts';
import { structureText, undamaged, vocabulary } from '../structure-text.ts';

const TEXT = [
  'KẾ HOẠCH',
  'Nhân rộng mô hình năm 2026',
  'II. CÁC MÔ HÌNH',
  'Mô hình 1: Ao cá cộng đồng',
  '- Chủ trì: Hội Nông dân xã',
  '- Thời gian: Tháng 3/2026',
  'Mô hình 2: Lò sấy chung',
  '- Chủ trì: Phòng Kinh tế',
  '- Thời gian: Quý II/2026',
  'Mô hình 3: Sân chơi làng',
  '- Chủ trì: Đoàn xã',
  '- Thời gian: Thường xuyên',
].join('\n');

const sound = structureText(TEXT);
const told = (plan: Plan): number => findOddValues({ plan, repaired: undamaged(TEXT), vocabulary }).length;
const withModel = (change: (model: Model) => Model): Plan => ({
  ...sound,
  models: sound.models.map((model, at) => (at === 1 ? change(model) : model)),
});
const titled = (title: string): Plan => withModel((model) => ({ ...model, title }));
const field = (name: 'lead' | 'deadline', text: string): Plan =>
  withModel((model) => {
    const [first] = model.fields[name];
    const block = { ...first!.blocks[0]!, text };
    return {
      ...model,
      fields: { ...model.fields, [name]: [{ ...first!, text, items: [text], blocks: [block] }] },
    };
  });

describe('values that cannot be what they are called', () => {
  test('a sound plan has none', () => {
    expect(sound.models).toHaveLength(3);
    expect(told(sound)).toBe(0);
  });

  test.each([
    'Lò sấy chung (Chủ trì',
    'Lò sấy chung. Chủ trì là Phòng Kinh tế',
    'Lò sấy chung - Mục tiêu giảm hao hụt',
    'Lò sấy chung,',
    'Lò sấy chung Quý II/2026',
    'Lò sấy chung 30/6/2026',
    'ấy chung',
    'Ao cá cộng đồng',
  ])('a title that another text ran into, or that is the rest of one: %s', (title) => {
    expect(told(titled(title))).toBe(1);
  });

  test.each([
    'Lò sấy chung (hoàn thành quý II/2026)',
    'Lò sấy “Mùa vàng. Bội thu”',
    'Lò sấy 4.0',
    'Lò sấy…',
    'Lò sấy Sáng - Xanh - Sạch - Đẹp',
    'Lò sấy TP. Hồ Sen',
    'Lò sấy gồm 1) lò gạch; b) lò điện (cỡ nhỏ)',
    'TT Y tế không khói',
  ])('a title that only looks odd: %s', (title) => {
    expect(told(titled(title))).toBe(0);
  });

  test.each(['Giai đoạn 1: tháng 3/2026; giai đoạn 2: tháng 9/2026', 'Đợt 1: Quý II/2026'])(
    'a time of each stage: %s',
    (text) => {
      expect(told(field('deadline', text))).toBe(0);
    },
  );

  test.each([
    ['lead', 'Quý II/2026'],
    ['lead', 'Phòng Kinh tế (Hội'],
    ['lead', 'B. Giai đoạn 2'],
    ['deadline', 'Phòng Kinh tế'],
    ['deadline', 'Tháng 5/2026) - Chủ trì: Phòng Kinh tế'],
    ['deadline', 'Tháng 5)'],
    ['lead', 'Công an xã)'],
    ['deadline', 'III. TỔ CHỨC THỰC HIỆN'],
  ] as const)('a %s that is another thing: %s', (name, text) => {
    expect(told(field(name, text))).toBe(1);
  });

  test('a small letter that the paper itself prints behind the mark of a heading', () => {
    const text = TEXT.replace('Lò sấy', 'lò sấy');
    const plan = structureText(text);
    expect(plan.models[1]?.title).toBe('lò sấy chung');
    expect(findOddValues({ plan, repaired: undamaged(text), vocabulary })).toEqual([]);
  });

  test('a unit of a task that begins with a bullet, or is a time', () => {
    const task = structureText(
      'KẾ HOẠCH\nDọn chợ\nII. NHIỆM VỤ\n1. Quét chợ.\n- Chủ trì: Ban quản lý chợ.\n- Thời gian: Tháng 3/2026.\n2. Rửa chợ.\n- Chủ trì: Ban quản lý chợ.\n- Thời gian: Tháng 4/2026.',
    ).tasks[0]!;
    const withUnit = (unit: Task['unit']): number =>
      told({ ...sound, models: [], tasks: [{ ...task, unit }] });
    expect(withUnit('Ban quản lý chợ')).toBe(0);
    expect(withUnit('- Ban quản lý chợ')).toBe(1);
    expect(withUnit('Quý II/2026')).toBe(1);
  });
});
