import type { SearchIndex } from '../index/engine.ts';
import type { Token } from '../index/tokens.ts';
import { readDeadline } from './deadlines.ts';
import type { Filter } from './filters.ts';
import { readFrames, readQuestion, type Asked } from './frames.ts';
import { readNumber, readPath } from './numbers.ts';
import { readPlans, readProgramme, takeOnlyProgramme } from './plans.ts';
import { queryOf, restOf } from './query.ts';
import { readGroup, readPilot, readSector, readTool } from './topics.ts';
import { isInTitle, readRole, readUnit } from './units.ts';

/** What a query asks: conditions, and words to look for. */
export interface Understanding {
  filters: Filter[];
  /** The words that no condition explains, for the titles and texts. */
  words: Token[];
  /** All words but those that only ask, for a search without the conditions. */
  allWords: Token[];
  /** What is asked of what is found: the field, the kind. */
  asked: Asked;
}

/** Words that only ask; dropped where a condition stands beside them. */
const ASKING =
  /^(?:mo|hinh|nao|gi|la|cua|o|tai|trong|cac|nhung|nhiem|vu|ke|hoach|co|do|thuoc|bao|nhieu|xa|dau|lam|the|nhu|noi|don|vi)$/;

/**
 * Understands a query. The order matters: dates before numbers, so that "30/12/2023" is no model 30; plans
 * before numbers, so that "24 thiệu vân" leaves a bare number; units last, they take what is left.
 */
export function understand(typed: string, index: SearchIndex): Understanding {
  const query = queryOf(typed, index);
  const { records } = index.head;
  const last = index.head.parts?.lastNumber ?? Math.max(0, ...records.map(({ number = 0 }) => number));
  const filters: Filter[] = [];
  const add = (filter: Filter | undefined): void => {
    if (filter) filters.push(filter);
  };
  add(readPlans(query, index));
  add(readPilot(query, index));
  add(readGroup(query, index));
  add(readDeadline(query));
  add(readPath(query, records));
  add(readNumber(query, last));
  const question = readQuestion(query);
  if (question === undefined) add(readRole(query, index));
  const asked = readFrames(query, question, filters.length > 0);
  add(
    readProgramme(
      query,
      index,
      filters.some(({ kind }) => kind === 'plan'),
    ),
  );
  const topical = asked.about && isInTitle(restOf(query), index);
  if (question === undefined && !topical && !filters.some(({ kind }) => kind === 'unit'))
    add(readUnit(query, index, asked.agent));
  takeOnlyProgramme(query, index);
  // These leave their words, which titles and texts have too.
  const soft = readTool(query, index) ?? readSector(query, index);
  const rest = restOf(query);
  const words = filters.length > 0 ? withoutAsking(rest) : rest;
  add(soft);
  return {
    filters: filters.sort((one, other) => one.start - other.start),
    words,
    allWords: query.tokens.filter((_, at) => !query.asking[at]),
    asked,
  };
}

/** Drops asking words where they are all that is left; among others they may be part of a title. */
function withoutAsking(words: Token[]): Token[] {
  return words.every(({ base }) => ASKING.test(base)) ? [] : words;
}
