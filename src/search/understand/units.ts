import type { Role } from '../../domain/reading.ts';
import { roleLabels } from '../../names.ts';
import type { SearchIndex } from '../index/engine.ts';
import { rememberedWords } from '../index/remembered-words.ts';
import type { Token } from '../index/tokens.ts';
import type { UnitFilter } from './filters.ts';
import { find, restOf, take, type Query } from './query.ts';

const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/(?:lam |duoc giao )?chu tri/, 'lead'],
  [/phoi hop/, 'coordinating'],
  [/ho tro/, 'supporting'],
  [/thuc hien|trien khai/, 'implementing'],
];

/** Words around a unit that ask but name nothing: "mô hình nào do … chủ trì", "nhiệm vụ của …". */
const FILLER =
  /^(?:do|don|vi|cua|nao|gi|cac|nhung|mo|hinh|nhiem|vu|viec|co|quan|giao|cho|duoc|la|ai|phu|trach|ma|va|lam|voi|cung)$/;
/** Of these, words that are also part of names of units. */
const IN_NAMES = /^(?:don|vi|co|quan|cac)$/;

/**
 * The similarity to a printed name from which typed words count as a unit: with "chủ trì", with another role, with
 * "làm gì", alone.
 */
const NEEDED = { lead: 0.6, other: 0.85, asked: 0.75, alone: 0.97 };

/** From this similarity on all words typed stand in the name (see `likeness`). */
export const ALL_FOUND = 0.8;

/** The words of a printed name, long forms for short. */
export const nameWords = rememberedWords(20_000);

/** "Sở Tài nguyên và Môi trường" is typed without the word that only joins. */
function joinless(words: readonly Token[]): readonly Token[] {
  if (!words.some(isJoin)) return words;
  const others = words.filter((word) => !isJoin(word));
  return others.length > 0 ? others : words;
}
const isJoin = ({ base }: Token): boolean => base === 'va';

/**
 * Similarity of typed words to a printed name, 0 to 1: the share of them found in it, plus a little for how much of
 * the name they cover.
 */
export const likeness = (typed: readonly Token[], name: readonly Token[]): number =>
  likenessOfJoinless(joinless(typed), joinless(name));

function likenessOfJoinless(typed: readonly Token[], name: readonly Token[]): number {
  if (typed.length === 0 || name.length === 0) return 0;
  let found = 0;
  for (const word of typed) found += bestIn(name, word);
  return 0.8 * (found / typed.length) + 0.2 * Math.min(1, found / name.length);
}

/** How well the best word of a name is this one; without a list in between, for it is asked of every name. */
function bestIn(name: readonly Token[], { exact, base }: Token): number {
  let best = 0;
  for (const one of name) {
    if (one.exact === exact) return 1;
    if (one.base === base) best = 0.95;
  }
  return best;
}

/** The words in base letters, with single blanks: two names that differ only by marks and case are one. */
export const baseLine = (words: readonly Token[]): string => words.map(({ base }) => base).join(' ');

/** Whether a heading is the name of this unit, or begins a list of names with it. */
export function headsUnit(heading: readonly Token[], words: readonly Token[]): boolean {
  const sideBySide = ` ${baseLine(joinless(heading))} `.includes(` ${baseLine(joinless(words))} `);
  return sideBySide || likeness(words, heading) >= MOST_OF_IT;
}
/** All words typed, and half of the name or more. */
const MOST_OF_IT = 0.9;

/** Whether the words stand side by side in the title of a canonical model. */
export const isInTitle = (words: readonly Token[], index: SearchIndex): boolean =>
  index.head.records.some(
    ({ kind, title }) =>
      kind === 'model' && ` ${baseLine(nameWords(index, title))} `.includes(` ${baseLine(words)} `),
  );

interface PrintedNames {
  /** The words of each but those that only join. */
  all: { unit: string; words: readonly Token[] }[];
  /** The kind of unit of a name, by its words in base letters but those that only join. */
  units: ReadonlyMap<string, string>;
}

/** Every name of a unit in the vocabulary and in the records, once; worked out at the first question. */
const printedNames = new WeakMap<SearchIndex, PrintedNames>();
function namesIn(index: SearchIndex): PrintedNames {
  const known = printedNames.get(index);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { slug, name, variants = [] } of index.head.units)
    for (const one of [name, ...variants]) names.set(one, slug);
  for (const { units = [] } of index.head.records)
    for (const [unit, , name] of units) if (!names.has(name)) names.set(name, unit);
  const all = [...names].map(([name, unit]) => ({ unit, words: joinless(nameWords(index, name)) }));
  const units = new Map<string, string>();
  for (const { unit, words } of all) {
    const line = baseLine(words);
    if (unit !== '' && !units.has(line)) units.set(line, unit);
  }
  const made = { all, units };
  printedNames.set(index, made);
  return made;
}

/** The kind of unit that has exactly this name; null where none has. */
const unitKind = (index: SearchIndex, words: readonly Token[]): string | null =>
  namesIn(index).units.get(baseLine(joinless(words))) ?? null;

/** Reads a unit and its role: "công an xã chủ trì", "chủ trì: trạm y tế". */
export function readRole(query: Query, index: SearchIndex): UnitFilter | undefined {
  for (const [pattern, role] of ROLE_WORDS) {
    const found = find(query, pattern);
    if (!found) continue;
    const needed = role === 'lead' ? NEEDED.lead : NEEDED.other;
    const filter =
      unitAt(query, index, [0, found.from], role, needed) ??
      unitAt(query, index, [found.to, query.tokens.length], role, needed);
    if (!filter) continue;
    const place = take(query, found);
    const [start, end] = [Math.min(filter.start, place.start), Math.max(filter.end, place.end)];
    // "phối hợp với trạm y tế": what stands between them belongs to them.
    query.tokens.forEach((token, at) => {
      if (token.start >= start && token.end <= end && FILLER.test(token.base)) query.used[at] = true;
    });
    return { ...filter, start, end };
  }
  return undefined;
}

/** Reads a unit where it is all that is left: "phòng tư pháp". @param asked whether the query asks what it does */
export const readUnit = (query: Query, index: SearchIndex, asked: boolean): UnitFilter | undefined =>
  unitAt(query, index, [0, query.tokens.length], null, asked ? NEEDED.asked : NEEDED.alone, true);

function unitAt(
  query: Query,
  index: SearchIndex,
  [from, to]: [number, number],
  role: Role | null,
  needed: number,
  whole = false,
): UnitFilter | undefined {
  let [first, last] = [from, to];
  const filler = (at: number): boolean => query.used[at]! || FILLER.test(query.tokens[at]!.base);
  while (first < last && filler(first) && !unitStartsAt(query, index, first, last)) first++;
  // "sở nội vụ" ends with a word that is a filler in "nhiệm vụ".
  const ends = (at: number): boolean => !query.used[at - 1] && namesUnit(query, index, first, at);
  while (first < last && filler(last - 1) && !ends(last)) last--;
  let words = query.tokens.slice(first, last);
  if (words.length === 0 || query.used.slice(first, last).some(Boolean)) return undefined;
  if (whole && words.length < restOf(query).filter(({ base }) => !FILLER.test(base)).length) return undefined;
  let { unit, best } = bestName(index, words);
  // "địa chính xã": of an office at a level the plans print the office alone.
  if (unit === null && words.length > 2 && LEVEL.test(words.at(-1)!.base)) {
    const office = bestName(index, words.slice(0, -1));
    if (office.unit !== null || best < needed) {
      words = words.slice(0, -1);
      ({ unit, best } = office);
    }
  }
  // "công dân số chủ trì": who leads that model is asked, no unit is named.
  if (best < needed || (best < ALL_FOUND && isInTitle(words, index))) return undefined;
  const place = take(query, { from: first, to: last });
  const typed = query.text.slice(place.start, place.end);
  return {
    kind: 'unit',
    role,
    unit,
    words,
    label: role ? `${typed} ${roleLabels[role]}` : `Đơn vị: ${typed}`,
    ...place,
  };
}

/** Said behind an office: "tư pháp xã", "trạm y tế phường". */
const LEVEL = /^(?:xa|phuong|huyen|tinh)$/;

/** The kind that has this name, and how like these words the likest printed name is. */
function bestName(index: SearchIndex, words: readonly Token[]): { unit: string | null; best: number } {
  const unit = unitKind(index, words);
  if (unit) return { unit, best: 1 };
  const typed = joinless(words);
  let best = 0;
  for (const name of namesIn(index).all) best = Math.max(best, likenessOfJoinless(typed, name.words));
  return { unit, best };
}

/** "các đơn vị …", "cơ quan …" begin names of units: there the word is no filler. */
const unitStartsAt = (query: Query, index: SearchIndex, first: number, last: number): boolean =>
  IN_NAMES.test(query.tokens[first]!.base) && namesUnit(query, index, first, last);

/** Whether just these words are the name of a kind of unit. */
const namesUnit = ({ tokens }: Query, index: SearchIndex, first: number, last: number): boolean =>
  unitKind(index, tokens.slice(first, last)) !== null;
