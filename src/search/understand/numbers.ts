import type { SearchRecord } from '../index/records.ts';
import { tokensOf } from '../index/tokens.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { NumberFilter, PathFilter } from './filters.ts';
import { find, restOf, take, type Query } from './query.ts';

/** A word typed together with its number. */
const GLUED = /(?:mh|mohinh|mo hinh so|mo hinh|so)(\d{1,3})/;
const APART = /(?:mo hinh|mh|mohinh)(?: so| thu)? (\d{1,3})/;
const ALONE = /(?:so )?(\d{1,3})/;

/**
 * Reads the number of a model: "mô hình 24", "mh24", "mô hình số 7", "24 thiệu vân", "24".
 *
 * @param last the highest number there is: "mô hình 53 dịch vụ công" speaks of 53 services, not of model 53
 */
export function readNumber(query: Query, last: number): NumberFilter | undefined {
  const found = find(query, APART) ?? find(query, GLUED) ?? alone(query);
  const number = Number(found?.groups[0]);
  if (!found || !(number >= 1) || number > last) return undefined;
  return { kind: 'number', number, label: `Mô hình ${number}`, ...take(query, found) };
}

/** A number is a model's only where nothing else is left to say what it counts. */
function alone(query: Query): ReturnType<typeof find> {
  const found = find(query, ALONE);
  return found && restOf(query).length === found.to - found.from ? found : undefined;
}

/** The parts of a path: numbers, or a letter as points have ("II.1.2.đ"); "y" is the word of "II.2 (ý 3)". */
const PART = '(?: y)? (?:\\d+|[a-z])';
const PATH = new RegExp(
  `(?:nhiem vu |nv |muc |diem |so )?((?:i|ii|iii|iv|v|vi|vii|viii|ix|x)(?:${PART}){1,5}|\\d+(?:${PART}){1,4})`,
);

/** The parts of a path as exact words: "II.1.2.đ" gives ["ii", "1", "2", "đ"]. */
const pathParts = (path: string): string[] => tokensOf(path).map(({ exact }) => exact);

/**
 * How well a printed path is the one asked for: the whole of it, or all but the Roman number before it ("1.2.đ").
 * A letter without its mark is nearly as good.
 */
export function pathMatch(path: string, asked: readonly string[]): number {
  const parts = pathParts(path);
  const whole = parts.length === asked.length;
  const tail = !/^\d/.test(path) && parts.length === asked.length + 1;
  if (!whole && !tail) return 0;
  const have = whole ? parts : parts.slice(1);
  if (have.every((part, at) => part === asked[at])) return 1;
  return have.every((part, at) => fold(part) === fold(asked[at]!)) ? 0.9 : 0;
}

/**
 * Reads the printed number of a task or section, where there is one of that number: "III.9.4", "mục II.2", and without
 * the Roman number "9.4". There the points must be typed: "9 4" is no number of anything.
 */
export function readPath(query: Query, records: readonly SearchRecord[]): PathFilter | undefined {
  const found = find(query, PATH);
  const first = found?.groups[0]?.split(' ').length ?? 0;
  if (!found || first === 0) return undefined;
  const words = query.tokens.slice(found.to - first, found.to);
  const gaps = words.slice(1).map(({ start }, at) => query.text.slice(words[at]!.end, start).trim());
  const roman = /^[ivx]/.test(words[0]!.base);
  const joined = words
    .slice(1)
    .every(
      ({ base }, at) => /^[.,)(#+]*$/.test(gaps[at]!) && (gaps[at] !== '' || (roman && /^\d|^y$/.test(base))),
    );
  const path = words.map(({ exact, base }) => (base === 'y' ? '' : exact)).filter((part) => part !== '');
  if (!joined || !records.some((record) => record.path && pathMatch(record.path, path) > 0)) return undefined;
  const place = take(query, found);
  const typed = query.text.slice(words[0]!.start, words.at(-1)!.end);
  return { kind: 'path', path, label: `Mục ${roman ? typed.toUpperCase() : typed}`, ...place };
}
