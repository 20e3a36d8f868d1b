import type { SearchIndex } from '../index/engine.ts';
import { planEntry } from '../index/plan-entry.ts';
import type { SearchRecord } from '../index/records.ts';

/** What results can be narrowed by; the ids are the names in the URL. */
const facetNames = {
  'chuong-trinh': 'Chương trình',
  'ke-hoach': 'Kế hoạch',
  nhom: 'Nhóm tiện ích',
  'don-vi': 'Đơn vị',
  'cong-cu': 'Công cụ, nền tảng',
  han: 'Thời hạn',
  cap: 'Cấp',
} as const;
export type FacetId = keyof typeof facetNames;
export const facetIds = Object.keys(facetNames) as FacetId[];

/** The values chosen of each facet; any of one facet, and all facets. */
export type Chosen = Partial<Record<FacetId, string[]>>;

/** One value of a facet with how many results have it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}
export interface Facet {
  id: FacetId;
  name: string;
  values: FacetValue[];
}

/** The values that a record has of a facet. A deadline counts by its year; "thường xuyên" for an ongoing one. */
function valuesOf(index: SearchIndex, record: SearchRecord, facet: FacetId): string[] {
  const plan = planEntry(index, record.plan);
  switch (facet) {
    case 'chuong-trinh': {
      const programme = record.programme ?? plan?.programme;
      return programme ? [programme] : [];
    }
    case 'ke-hoach':
      return record.plan ? [record.plan] : [];
    case 'nhom':
      return record.group ? [record.group] : [];
    case 'don-vi':
      return [...new Set((record.units ?? []).map(([unit]) => unit).filter((unit) => unit !== ''))];
    case 'cong-cu':
      return record.tools ?? [];
    case 'han':
      return [...new Set((record.deadlines ?? []).flatMap(deadlineYear))];
    case 'cap':
      return plan?.level ? [plan.level] : [];
  }
}

const deadlineYear = (value: string): string[] =>
  value === 'ongoing' ? ['thuong-xuyen'] : (/^\d{4}/.exec(value)?.slice(0, 1) ?? []);

function labelOf(index: SearchIndex, facet: FacetId, value: string): string {
  const { head } = index;
  const named = (entries: readonly { slug: string; name: string }[]): string =>
    entries.find(({ slug }) => slug === value)?.name ?? value;
  switch (facet) {
    case 'chuong-trinh':
      return named(head.programmes ?? []);
    case 'ke-hoach':
      return planEntry(index, value)?.shortName ?? value;
    case 'nhom':
      return named(head.groups);
    case 'don-vi':
      return named(head.units);
    case 'cong-cu':
      return named(head.tools);
    case 'han':
      return value === 'thuong-xuyen' ? 'thường xuyên' : `năm ${value}`;
    case 'cap':
      return value;
  }
}

/** Whether a record has one of the chosen values of every facet, the given one left out. */
export function passes(index: SearchIndex, record: SearchRecord, chosen: Chosen, except?: FacetId): boolean {
  return facetIds.every((facet) => {
    const wanted = chosen[facet];
    if (!wanted?.length || facet === except) return true;
    const has = valuesOf(index, record, facet);
    return wanted.some((value) => has.includes(value));
  });
}

/**
 * The facets of these records with counts. A facet counts what the choices in the other facets leave, so that the
 * reader sees what choosing a value would give. A facet with fewer than two values is left out: it cannot narrow
 * anything.
 */
export function facetsOf(index: SearchIndex, records: readonly SearchRecord[], chosen: Chosen): Facet[] {
  return facetIds.flatMap((id) => {
    const counts = new Map<string, number>((chosen[id] ?? []).map((value) => [value, 0]));
    for (const record of records) {
      if (!passes(index, record, chosen, id)) continue;
      for (const value of valuesOf(index, record, id)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size < 2) return [];
    const values = [...counts].map(([value, count]) => ({
      value,
      label: labelOf(index, id, value),
      count,
      chosen: chosen[id]?.includes(value) ?? false,
    }));
    values.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
    return { id, name: facetNames[id], values };
  });
}
