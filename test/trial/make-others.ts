import type { OtherModel, OtherPlan, Others } from '../../src/trial/data/others.ts';

/** A model of a plan of the site; what is not said is little. */
export const otherModel = (plan: string, number: number, more: Partial<OtherModel> = {}): OtherModel => ({
  plan,
  number,
  title: `Mô hình ${number} của ${plan}`,
  models: [],
  fields: ['objective', 'lead'],
  leads: ['cong-an-xa'],
  deadlines: [],
  tools: [],
  ...more,
});

const plan = (id: string, name: string, more: Partial<OtherPlan> = {}): OtherPlan => ({
  id,
  name,
  programme: 'de-an',
  province: 'tỉnh Sen',
  today: [],
  status: null,
  ...more,
});

/** Three plans of one programme and one of another, with the models that are given. */
export const makeOthers = (models: OtherModel[]): Others => ({
  plans: [
    plan('xa-mot', 'Xã Một, 2024', { today: ['phường Mới, tỉnh Sen'] }),
    plan('xa-hai', 'Xã Hai, 2023', { today: ['phường Mới, tỉnh Sen'] }),
    plan('xa-ba', 'Xã Ba, 2023', { province: 'tỉnh Súng' }),
    plan('xa-khac', 'Xã Khác, 2023', { programme: 'viec-khac' }),
  ],
  canonical: ['cho-que', 'loa-xa', 'the-can-cuoc', 'viec-la'].map((slug) => ({
    slug,
    title: `Chung ${slug}`,
    group: 'Nhóm',
    programme: slug === 'viec-la' ? 'viec-khac' : 'de-an',
  })),
  models,
  programmes: [
    { slug: 'de-an', name: 'Đề án', start: '2022-01-06', frameWords: [] },
    { slug: 'viec-khac', name: 'Việc khác', start: null, frameWords: [] },
  ],
  units: { 'cong-an-xa': 'Công an xã', 'tram-y-te': 'Trạm Y tế' },
  tools: { vneid: 'VNeID' },
  abbreviations: [],
});
