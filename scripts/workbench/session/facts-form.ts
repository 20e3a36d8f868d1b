import { levels } from '../../../src/domain/plan.ts';
import type { PlanToAdd } from '../jobs/add-plan.ts';
import type { Form } from './form.ts';

/** What a form says of a plan; blank fields are blanks. @throws Refused where a field is wrong */
export function factsOf(form: Form): Required<Omit<PlanToAdd['facts'], 'received'>> {
  return {
    shortName: form.needed('shortName', 'tên gọi trong danh sách'),
    title: form.optional('title'),
    issuer: form.optional('issuer'),
    number: form.optional('number'),
    locality: {
      name: form.optional('name'),
      level: levels.find((level) => level === form.text('level')) ?? null,
      district: form.optional('district'),
      province: form.optional('province'),
    },
    date: {
      day: form.number('day', 'Ngày'),
      month: form.number('month', 'Tháng'),
      year: form.number('year', 'Năm'),
    },
  };
}
