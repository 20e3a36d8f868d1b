import { bareName, levelOf } from '../../domain/today-words.ts';
import { distance } from '../index/confusions.ts';
import type { SearchIndex } from '../index/engine.ts';
import type { NamedEntry, PlanEntry } from '../index/records.ts';
import { tokensOf } from '../index/tokens.ts';
import type { PlanFilter } from './filters.ts';
import { ask, find, restOf, take, type Match, type Query } from './query.ts';

const baseOf = (text: string): string =>
  tokensOf(text.normalize('NFC'))
    .map(({ base }) => base)
    .join(' ');

/** Levels as they may stand before a name, short forms already long. */
const LEVELS = 'xa|phuong|thi tran|thi xa|huyen|quan|thanh pho|tinh';

/** A name in a long query may be one key off, where it is long enough not to be another word. */
const SLIP = 0.7;
const LONG_NAME = 8;

/**
 * Reads a plan's name: "duy tiên", "xã Thiệu Vân 2024", "kế hoạch tỉnh Thanh Hóa". A level that is not the
 * plan's names another place ("thành phố Thanh Hóa" is not the province), so it is left to the words.
 */
export function readPlans(query: Query, { head: { plans }, byBase }: SearchIndex): PlanFilter | undefined {
  const line = query.tokens.map(({ base }) => base).join(' ');
  const slipped = query.tokens.some(({ base }) => !byBase.has(base));
  for (const [name, called] of placesByName(plans)) {
    const printed = line.includes(name) ? find(query, new RegExp(`(${LEVELS})? ?${name}`)) : undefined;
    const found = printed ?? (slipped ? misspelt(query, name, byBase) : undefined);
    if (!found) continue;
    const level = found.groups[0] ?? '';
    const fits = called.filter((one) => !level || one.level === null || one.level === level);
    // The place itself is meant before those that lie in it: "thanh hóa" is the province's plan.
    const own = fits.filter(({ above }) => !above);
    const meant = plans.filter((plan) => (own.length > 0 ? own : fits).some((one) => one.plan === plan));
    if (meant.length === 0) continue;
    // "công an huyện Hoằng Hóa" is a unit of plans there: the level belongs to its name.
    const ofUnit = level !== '' && isOfUnit(query, found);
    return withYear(query, ofUnit ? { ...found, from: found.from + wordCount(level) } : found, meant);
  }
  return undefined;
}

/** The name of a place whose plan does not name it. */
const NAMELESS = ['khong neu ten', 'khong ten', 'khong ro ten', 'chua ro ten'];

/** A name by which a place is asked for, and its level; null where that is not known. */
interface PlaceName {
  name: string;
  level: string | null;
  /** Whether it is what the place lies in: its district or province, then or today. */
  above?: true;
}

const wordCount = (words: string): number => words.split(' ').length;

/** Whether a unit is named right before a level: "công an huyện", "ủy ban nhân dân tỉnh". */
const isOfUnit = ({ tokens }: Query, { from }: Match): boolean =>
  /^(?:an|dan|dang|nhanh|phong|so|toa|uy)$/.test(tokens[from - 1]?.base ?? '');

/** What each name means, the longest names first; worked out once for a list of plans, of which there may be many. */
const known = new WeakMap<readonly PlanEntry[], Map<string, (PlaceName & { plan: PlanEntry })[]>>();

function placesByName(plans: readonly PlanEntry[]): ReadonlyMap<string, (PlaceName & { plan: PlanEntry })[]> {
  const made = known.get(plans);
  if (made) return made;
  const places = plans.flatMap((plan) => namesOf(plan).map((place) => ({ ...place, plan })));
  const sorted = places.sort((one, other) => other.name.length - one.name.length);
  const byName = Map.groupBy(sorted, ({ name }) => name);
  known.set(plans, byName);
  return byName;
}

/** The name itself, the name in lists without its year ("Xã Thiệu Vân"), and what the place is today. */
function namesOf({ name, level, shortName, today = [], within = [] }: PlanEntry): PlaceName[] {
  const then = level === null ? null : baseOf(level);
  const own = [...(name ? [baseOf(name)] : NAMELESS), baseOf(shortName.replace(/,.*$/, ''))];
  const now = today.map((unit) => ({ name: baseOf(bareName(unit)), level: baseOf(levelOf(unit)) }));
  const above = within.map(baseOf).flatMap((line): PlaceName[] => {
    const parts = new RegExp(`^(${LEVELS}) (.+)$`).exec(line);
    return parts ? [{ name: parts[2]!, level: parts[1]!, above: true }] : [];
  });
  return [...own.map((one) => ({ name: one, level: then })), ...now, ...above].filter(
    (one) => one.name !== '',
  );
}

/**
 * Reads the programme where nothing else is left of a query: of "đề án 06 thời hạn" and "kế hoạch ĐA06" all plans of it
 * are meant. Among other words its name is a word like others: a model is "… theo Đề án 06".
 *
 * @param named whether a plan is named beside it, which says more
 */
export function readProgramme(query: Query, { head }: SearchIndex, named: boolean): PlanFilter | undefined {
  const rest = restOf(query);
  const typed = rest.map(({ base }) => base).join(' ');
  const programme = head.programmes?.find(({ name, variants = [] }) =>
    [name, ...variants].some((one) => baseOf(one) === typed),
  );
  if (!programme) return undefined;
  const [from, to] = [query.tokens.indexOf(rest[0]!), query.tokens.indexOf(rest.at(-1)!) + 1];
  if (to - from !== rest.length) return undefined;
  const place = take(query, { from, to });
  if (named) return undefined;
  const plans = head.plans.filter((plan) => (plan.programme ?? programme.slug) === programme.slug);
  return {
    kind: 'plan',
    plans: plans.map(({ id }) => id),
    label: `Các kế hoạch ${programme.name}`,
    ...place,
  };
}

/**
 * Takes the name of the only programme from the end of a query: "chỉ thị đề án 06". Everything is of that programme, so
 * its words say nothing there, and are in so many titles that they would outweigh the topic.
 */
export function takeOnlyProgramme(query: Query, { head }: SearchIndex): void {
  const rest = restOf(query);
  if (head.programmes?.length !== 1) return;
  const [{ name, variants = [] }] = head.programmes as [NamedEntry];
  const at = query.tokens.indexOf(rest.at(-1)!) + 1;
  for (const one of [name, ...variants]) {
    const length = baseOf(one).split(' ').length;
    const last = rest.slice(-length).map(({ base }) => base);
    if (rest.length <= length || last.join(' ') !== baseOf(one)) continue;
    if (query.tokens.indexOf(rest.at(-length)!) !== at - length) continue;
    ask(query, { from: at - length, to: at });
    return;
  }
}

/** A slip gives a word that does not exist: "công văn" is no slip for a place called Đồng Văn. */
function misspelt(query: Query, name: string, words: SearchIndex['byBase']): Match | undefined {
  if (name.length < LONG_NAME) return undefined;
  const length = name.split(' ').length;
  for (let from = 0; from + length <= query.tokens.length; from++) {
    if (query.used.slice(from, from + length).some(Boolean)) continue;
    const typed = query.tokens.slice(from, from + length).map(({ base }) => base);
    if (typed.every((word) => words.has(word))) continue;
    if (distance(typed.join(' '), name, SLIP) <= SLIP) return { from, to: from + length, groups: [''] };
  }
  return undefined;
}

/** A year right after the name chooses among the place's plans, if one is of that year. */
function withYear(query: Query, found: Match, meant: readonly PlanEntry[]): PlanFilter {
  const before = find(query, /(?:trong |cua |tai |o )?ke hoach(?: cua| tai)?/);
  const from = before?.to === found.from ? before.from : found.from;
  const after = /^(?:nam )?(20\d\d)/.exec(
    query.tokens
      .slice(found.to, found.to + 2)
      .map(({ base }) => base)
      .join(' '),
  );
  const ofYear = after ? meant.filter(({ year }) => year === Number(after[1])) : [];
  const to = ofYear.length > 0 ? found.to + after![0].split(' ').length : found.to;
  const chosen = ofYear.length > 0 ? ofYear : meant;
  const place = take(query, { from, to });
  return {
    kind: 'plan',
    plans: chosen.map(({ id }) => id),
    label: chosen.map(({ shortName }) => shortName).join('; '),
    ...place,
  };
}
