import { distance } from '../index/confusions.ts';
import type { PlanEntry } from '../index/records.ts';
import { tokensOf } from '../index/tokens.ts';
import type { PlanFilter } from './filters.ts';
import { find, take, type Match, type Query } from './query.ts';

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
export function readPlans(query: Query, plans: readonly PlanEntry[]): PlanFilter | undefined {
  const names = new Set(plans.flatMap(namesOf));
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    const found = find(query, new RegExp(`(${LEVELS})? ?${name}`)) ?? misspelt(query, name);
    if (!found) continue;
    const level = found.groups[0] ?? '';
    const meant = plans.filter((plan) => namesOf(plan).includes(name) && (!level || fits(plan, level)));
    if (meant.length === 0) continue;
    return withYear(query, found, meant);
  }
  return undefined;
}

const fits = ({ level }: PlanEntry, typed: string): boolean => level === null || baseOf(level) === typed;

/** The name of a place whose plan does not name it. */
const NAMELESS = ['khong neu ten', 'khong ten', 'khong ro ten', 'chua ro ten'];

/** The name itself, and the name in lists without its year: "Xã Thiệu Vân". */
function namesOf({ name, shortName }: PlanEntry): string[] {
  const listed = baseOf(shortName.replace(/,.*$/, ''));
  return [...(name ? [baseOf(name)] : NAMELESS), listed].filter((one) => one !== '');
}

function misspelt(query: Query, name: string): Match | undefined {
  if (name.length < LONG_NAME) return undefined;
  const length = name.split(' ').length;
  for (let from = 0; from + length <= query.tokens.length; from++) {
    if (query.used.slice(from, from + length).some(Boolean)) continue;
    const typed = query.tokens.slice(from, from + length).map(({ base }) => base);
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
