import type { MendedWord } from './mend-quarters.ts';
import type { PageTable, ReadPage } from './read-page.ts';

/** The number of a row as printed: "7", "07.". */
const NUMBER = /^(\d{1,3})([.)]?)$/;
/** What recognition makes of a lone digit: nothing at all, or one sign. */
const UNREAD = /^\P{N}?[.,:;]?$/u;
/** "B" and "V" may head a group of rows, and a dash a part of one: only rows on both sides prove that they are no sign. */
const MAY_HEAD = /^[\p{L}\p{Pd}+*•]/u;
/** So many rows in a row may be filled in. */
const MOST = 2;

/** The first cell of a row: its only word, and the number that was read; null where none was. */
interface RowPlace {
  word: MendedWord['word'];
  value: number | null;
  stop: string;
}

/**
 * Mends the numbers of the rows of a table: a lone digit is misread more than any other ("l" for "1"), or not seen as
 * a letter at all. Only where the rows around it leave no other number, and only where there is ink.
 */
export function mendRowNumbers(pages: readonly ReadPage[]): MendedWord[] {
  const tables = pages.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const places = tables.flatMap(firstCells);
  const mended: MendedWord[] = [];
  for (let at = 0; at < places.length; at += 1) {
    let end = at;
    while (end < places.length && isUnread(places[end]!)) end += 1;
    const due = dueAt(places, at, end);
    for (let place = at; due !== null && place < end; place += 1) {
      const { word } = places[place]!;
      const text = `${due + place - at}${(places[end] ?? places[at - 1])!.stop}`;
      mended.push({ word, text, received: word.text });
    }
    at = end;
  }
  return mended;
}

const isUnread = ({ word, value }: RowPlace): boolean => value === null && UNREAD.test(word.text);

function firstCells({ cells }: PageTable): RowPlace[] {
  return cells.flatMap(({ column, columnSpan, lines }): RowPlace[] => {
    const words = lines.flatMap((line) => line.words);
    const [word] = words;
    if (column > 0 || columnSpan > 1 || word === undefined || words.length > 1) return [];
    const [, digits, stop = ''] = NUMBER.exec(word.text) ?? [];
    return [{ word, value: digits === undefined ? null : Number(digits), stop }];
  });
}

/** The number of the first of some unread rows; null where the rows around them do not settle it. */
function dueAt(places: readonly RowPlace[], from: number, end: number): number | null {
  const count = end - from;
  if (count === 0 || count > MOST) return null;
  const [before, after] = [places[from - 1]?.value ?? null, places[end]?.value ?? null];
  if (after !== null && after > 1) return (before ?? 0) + count + 1 === after ? after - count : null;
  // What stands before a new "1" may be its head, as "B" between "2" and "1".
  const isNumber = after === null && !MAY_HEAD.test(places[from]!.word.text);
  const goesOn = isNumber && before !== null && count === 1 && places[from - 2]?.value === before - 1;
  return goesOn ? before + 1 : null;
}
