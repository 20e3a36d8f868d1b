import { expect, test } from 'vitest';
import type { PlanPage } from '../../src/domain/pages.ts';
import type { Today } from '../../src/domain/today.ts';
import { printedProvince, byProvince } from '../../src/domain/by-province.ts';

const today = (...units: [name: string, province: string][]): Today => ({
  units: units.map(([name, province]) => ({ name, province })),
  since: '2025-07-01',
  resolution: 'Nghị quyết số 9999/NQ-UBTVQH15',
  unsettled: null,
  sources: ['A', 'B'],
});
const plan = (id: string, level: PlanPage['locality']['level'], parent: string[], now?: Today): PlanPage =>
  ({ id, locality: { name: id, level, parent }, today: now ?? null }) as PlanPage;

test('plans stand under the provinces of today, once in each that their place was divided among', () => {
  const found = byProvince([
    plan('Gò Sậy', 'xã', ['huyện Lau Sậy', 'tỉnh Rừng Tràm'], today(['xã Gò Sậy', 'tỉnh Sen Hồng'])),
    plan('Sen Hồng', 'tỉnh', []),
    plan(
      'Bến Lau',
      'thị xã',
      ['tỉnh Rừng Tràm'],
      today(['phường A', 'tỉnh Sen Hồng'], ['xã B', 'tỉnh Đồi Mây']),
    ),
    plan('Mây Trắng', 'xã', ['tỉnh Rừng Tràm']),
    plan('không tên', 'xã', []),
  ]);
  expect(found.map(({ province, settled, plans }) => [province, settled, plans.map(({ id }) => id)])).toEqual(
    [
      ['tỉnh Đồi Mây', true, ['Bến Lau']],
      ['tỉnh Rừng Tràm', false, ['Mây Trắng']],
      ['tỉnh Sen Hồng', true, ['Gò Sậy', 'Sen Hồng', 'Bến Lau']],
      [null, false, ['không tên']],
    ],
  );
});

test.each<[PlanPage['locality']['level'], string, string[], string | null]>([
  ['xã', 'Yên Lạc', ['huyện Bình Xuyên', 'tỉnh Vĩnh Phúc'], 'tỉnh Vĩnh Phúc'],
  ['tỉnh', 'Bình Định', [], 'tỉnh Bình Định'],
  ['thành phố', 'Cần Thơ', [], 'thành phố Cần Thơ'],
  // A city below a province is none itself.
  ['phường', 'Ba Đình', ['thành phố Thanh Hóa'], null],
  ['phường', 'Nam Ngạn', ['thành phố Thanh Hóa', 'tỉnh Thanh Hóa'], 'tỉnh Thanh Hóa'],
])('%s %s below %j lies in %s', (level, name, parent, province) => {
  expect(printedProvince({ level, name, parent })).toBe(province);
});
