import type { SearchRecord } from '../index/records.ts';
import { tokensOf } from '../index/tokens.ts';
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

const PATH = /(?:nhiem vu |muc |diem )?((?:i|ii|iii|iv|v|vi|vii|viii|ix|x)(?: \d+){1,4})/;

/** The numbers of a path as words: "III.1.1" gives "iii 1 1". */
export const pathWords = (path: string): string =>
  tokensOf(path)
    .map(({ base }) => base)
    .join(' ');

/** Reads the printed number of a task or section, where there is one of that number: "III.9.4", "mục II.2". */
export function readPath(query: Query, records: readonly SearchRecord[]): PathFilter | undefined {
  const found = find(query, PATH);
  const path = found?.groups[0];
  if (!found || !records.some((record) => record.path && pathWords(record.path) === path)) return undefined;
  const place = take(query, found);
  return { kind: 'path', path: path!, label: `Mục ${path!.toUpperCase().replaceAll(' ', '.')}`, ...place };
}
