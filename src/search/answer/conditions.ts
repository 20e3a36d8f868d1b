import type { Role } from '../../domain/reading.ts';
import { dayNumber, daysOf } from '../../domain/time.ts';
import type { SearchIndex } from '../index/engine.ts';
import type { SearchRecord } from '../index/records.ts';
import type { Token } from '../index/tokens.ts';
import type { DeadlineFilter, Filter, UnitFilter } from '../understand/filters.ts';
import { pathMatch } from '../understand/numbers.ts';
import { headsUnit, likeness, nameWords } from '../understand/units.ts';

/**
 * How well a record meets a condition, from 0 (not at all) to 1 (exactly).
 *
 * A canonical model has no number, plan, unit or deadline of its own: it meets none of them.
 */
export function meets(index: SearchIndex, record: SearchRecord, filter: Filter): number {
  switch (filter.kind) {
    case 'number':
      return record.number === filter.number ? 1 : 0;
    case 'path':
      return record.path === undefined ? 0 : pathMatch(record.path, filter.path);
    case 'plan':
      return record.plan !== undefined && filter.plans.includes(record.plan) ? 1 : 0;
    case 'deadline':
      return deadlineScore(record, filter);
    case 'unit':
      return unitScore(index, record, filter);
    case 'pilot':
      return record.pilot ? 1 : 0;
    case 'tool':
      return record.tools?.includes(filter.tool) ? 1 : 0;
    case 'sector':
      return record.units?.some(([unit, role]) => role === 'lead' && filter.units.includes(unit)) ? 1 : 0;
    case 'group':
      return record.group === filter.group ? 1 : 0;
  }
}

/** Exactly this deadline; also this one among others; a finer one inside it; a wider one around it. */
const AT = { only: 1, among: 0.98, inside: 0.75, around: 0.35 };

function deadlineScore({ deadlines = [] }: SearchRecord, filter: DeadlineFilter): number {
  const alone = deadlines.length === 1;
  return Math.max(0, ...deadlines.map((value) => oneDeadline(value, filter) * (alone ? AT.only : AT.among)));
}

function oneDeadline(value: string, { value: asked, relation }: DeadlineFilter): number {
  if (value === asked && relation !== 'after') return 1;
  // "quý I" without a year is that quarter of any year.
  if (/^Q[1-4]$/.test(asked)) return value.endsWith(asked) ? 1 : 0;
  const have = daysOf(value);
  // So is "30/6": that day in the year of the deadline. A time of more than one year has no such day.
  const sameYear = have && have.first.slice(0, 4) === have.last.slice(0, 4);
  if (asked.startsWith('--') && !sameYear) return 0;
  const want = daysOf(asked.startsWith('--') ? `${have!.last.slice(0, 4)}${asked.slice(1)}` : asked);
  if (have && want && asked.startsWith('--') && value.slice(4) === asked.slice(1) && relation !== 'after')
    return 1;
  if (!have || !want) return 0;
  if (relation === 'before') return have.last <= want.last ? 0.9 - nearness(have.last, want.last) : 0;
  if (relation === 'after') return have.first > want.last ? 1 - nearness(have.first, want.last) : 0;
  if (have.first >= want.first && have.last <= want.last) return AT.inside;
  return have.first <= want.first && have.last >= want.last ? AT.around : 0;
}

/** At most 0.1, reached after two years: the nearer the deadline asked for, the higher it stands. */
const nearness = (one: string, other: string): number =>
  0.1 * Math.min(1, Math.abs(dayNumber(one) - dayNumber(other)) / 730);

/** A coordinating unit is a partial match where a lead was asked for. Where no role was asked for, leads come first. */
const OTHER_ROLE = 0.4;
const ROLE_RANK: Record<Role, number> = { lead: 1, implementing: 0.9, coordinating: 0.85, supporting: 0.8 };
/** Who carries out what nobody leads does it, as the tables of the site say. */
const DOES_IT = 0.97;
/** A task below a unit's own heading. */
const OWN = 0.95;
/** The same kind of unit under another printed name still matches. */
const SAME_KIND = 0.65;
/** Below this similarity two names only share common words ("công chức", "phòng"). */
const UNLIKE = 0.72;

function unitScore(index: SearchIndex, record: SearchRecord, { role, unit, words }: UnitFilter): number {
  const { units = [] } = record;
  const led = units.some(([, has]) => has === 'lead');
  const mentions = units.map(([kind, has, name]) => ({
    ofKind: unit !== null && kind === unit,
    // "Công an thị xã" has all the words of "công an xã" and is another unit.
    other: unit !== null && kind !== '' && kind !== unit,
    has,
    alike: likeness(words, nameWords(index, name)),
  }));
  // A plan calls one unit by several names: any of them in this record says that it is meant.
  const named = Math.max(0, ...mentions.filter(({ ofKind }) => ofKind).map(({ alike }) => alike));
  const scores = mentions.map(({ ofKind, other, has, alike }) => {
    const byName = !other && alike >= UNLIKE ? alike * 0.95 : 0;
    const like = ofKind ? SAME_KIND + (1 - SAME_KIND) * Math.max(alike, 0.9 * named) : byName;
    if (has === 'implementing' && !led) return like * DOES_IT;
    return like * (role === null ? ROLE_RANK[has] : role === has ? 1 : OTHER_ROLE);
  });
  // "III.8 Sở Nội vụ" stands over what that department has to do, whatever the words of a task say of it.
  const own = role === null && headsUnit(headOver(index, record), words);
  return Math.max(own ? OWN : 0, ...scores);
}

/** The words of the heading right above a task: that of the passage of its plan whose path its own goes on from. */
function headOver(index: SearchIndex, { kind, plan, path }: SearchRecord): readonly Token[] {
  const above = path?.replace(/[.#(+][^.#(+]*$/, '');
  if (kind !== 'task' || !above || above === path) return [];
  let heads = headings.get(index);
  if (!heads) {
    heads = new Map(
      index.head.records
        .filter((record) => record.kind === 'section')
        .map((section) => [`${section.plan} ${section.path}`, nameWords(index, section.title)]),
    );
    headings.set(index, heads);
  }
  return heads.get(`${plan} ${above}`) ?? [];
}
/** Headings of passages by plan and path, worked out at the first question for a unit. */
const headings = new WeakMap<SearchIndex, Map<string, readonly Token[]>>();
