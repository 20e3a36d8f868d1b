import type { SourceFacts } from '../../../src/domain/decisions.ts';
import { levels, type Plan } from '../../../src/domain/plan.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import { choice, field } from './parts.ts';

/** Where a plan is from and of which day, as a form asks for it. */
export type PlaceAndDay = Pick<SourceFacts, 'locality' | 'date'>;

/** What was read of these, in the shape of `source.yaml`. */
export function readFacts({ locality, date }: Pick<Plan, 'locality' | 'date'>): PlaceAndDay {
  const { name, level, parent } = locality;
  const province = parent.find((above) => /^tỉnh/.test(above)) ?? (parent.length > 1 ? parent.at(-1)! : null);
  return {
    locality: { name, level, district: parent.find((above) => above !== province) ?? null, province },
    date,
  };
}

/** Fields for the locality and the day. @param hints where each was read */
export function factFields({ locality, date }: PlaceAndDay, hints: { locality: string; date: string }): Tree {
  const number = (label: string, name: string, value: number | null, digits: number): Tree =>
    field(label, name, {
      value: value === null ? '' : String(value),
      inputmode: 'numeric',
      maxlength: String(digits),
    });
  return [
    h(
      'fieldset',
      {},
      h('legend', {}, `Địa phương. ${hints.locality}`),
      choice(
        'Cấp',
        'level',
        [['', '–'], ...levels.map((level) => [level, level] as const)],
        locality.level ?? '',
      ),
      field('Tên', 'name', { value: locality.name ?? '' }),
      field('Huyện, thị xã, thành phố', 'district', { value: locality.district ?? '' }),
      field('Tỉnh, thành phố trực thuộc trung ương', 'province', { value: locality.province ?? '' }),
    ),
    h(
      'fieldset',
      { class: 'bench-date' },
      h('legend', {}, `Ngày ban hành. ${hints.date}`),
      number('Ngày', 'day', date.day, 2),
      number('Tháng', 'month', date.month, 2),
      number('Năm', 'year', date.year, 4),
    ),
  ];
}
