import { describe, expect, test } from 'vitest';
import type { PlanPage } from '../../src/domain/pages.ts';
import { planPart } from '../../src/linked-data/part.ts';
import { isoDate, planLegislation, textExpression } from '../../src/linked-data/plan.ts';

const at = 'https://doi-chieu.example/ke-hoach/a/';
const addresses = { plan: at, text: `${at}van-ban/`, parts: [`${at}mo-hinh-1/`], replaces: null };
/** Only what the linked data reads. */
const plan = (over: Partial<PlanPage> = {}): PlanPage =>
  ({
    title: 'Triển khai các mô hình',
    number: '12/KH-UBND',
    date: { day: 7, month: 2, year: 2024 },
    issuer: 'UBND xã A',
    locality: { name: 'A', level: 'xã', parent: [] },
    cites: [{ number: '06/QĐ-TTg', date: '2022-01-06', title: 'Quyết định số 06/QĐ-TTg', lines: [2, 3] }],
    ...over,
  }) as PlanPage;

describe('a plan', () => {
  test('is told in the words of schema.org and of ELI', () => {
    expect(planLegislation(plan(), addresses)).toMatchObject({
      '@type': ['Legislation', 'eli:LegalResource'],
      legislationIdentifier: '12/KH-UBND',
      'eli:id_local': '12/KH-UBND',
      legislationDate: '2024-02-07',
      'eli:date_document': '2024-02-07',
      legislationPassedBy: { '@id': `${at}#co-quan`, name: 'UBND xã A' },
      'eli:passed_by': { '@id': `${at}#co-quan` },
      'eli:is_realized_by': { '@id': `${at}van-ban/` },
      'eli:cites': [{ legislationIdentifier: '06/QĐ-TTg', 'eli:date_document': '2022-01-06' }],
      'eli:has_part': [{ '@id': `${at}mo-hinh-1/` }],
    });
  });

  test('says nothing that its text leaves blank, and nothing of its force', () => {
    const told = planLegislation(
      plan({
        number: '/KH-UBND',
        date: { day: null, month: 2, year: 2024 },
        issuer: null,
        cites: [],
      }),
      { ...addresses, parts: [] },
    );
    expect(told['legislationDate']).toBe('2024-02');
    for (const key of [
      'legislationIdentifier',
      'eli:id_local',
      'eli:date_document',
      'legislationPassedBy',
      'eli:passed_by',
      'eli:cites',
      'eli:has_part',
      'legislationChanges',
      'legislationLegalForce',
    ])
      expect(told).not.toHaveProperty(key);
  });

  test('that is a newer version names the older one', () => {
    const older = 'https://doi-chieu.example/ke-hoach/cu/';
    expect(planLegislation(plan(), { ...addresses, replaces: older })).toMatchObject({
      legislationChanges: { '@id': older },
      'eli:changes': { '@id': older },
    });
  });

  test('is realised by its whole text, in Vietnamese', () => {
    expect(textExpression(plan(), addresses)).toMatchObject({
      '@id': `${at}van-ban/`,
      'eli:realizes': { '@id': at },
      'eli:language': { '@id': expect.stringMatching(/\/VIE$/) },
    });
  });
});

test('a model is a part of its plan, and its fields are parts of it', () => {
  const url = `${at}mo-hinh-1/`;
  const told = planPart({
    url,
    plan: at,
    name: 'Công dân số',
    number: 1,
    fields: [{ fragment: 'muc-tieu', name: 'Mục tiêu' }],
    about: ['https://doi-chieu.example/mo-hinh/cong-dan-so/'],
  });
  expect(told).toMatchObject({
    isPartOf: { '@id': at },
    'eli:is_part_of': { '@id': at },
    'eli:has_part': [{ '@id': `${url}#muc-tieu`, name: 'Mục tiêu' }],
    'eli:is_about': [{ '@id': 'https://doi-chieu.example/mo-hinh/cong-dan-so/' }],
  });
});

test('a date is told as far as it is known', () => {
  expect(isoDate({ day: 7, month: 2, year: 2024 })).toBe('2024-02-07');
  expect(isoDate({ day: 7, month: null, year: 2024 })).toBe('2024');
  expect(isoDate({ day: 7, month: 2, year: null })).toBe(null);
});
