import type { LineRole } from '../../../../src/domain/layout.ts';
import type { Rule } from '../content/content-types.ts';
import { textOf, type PrintedLine } from './printed-line.ts';

/** A page as far as its furniture needs it. */
export interface FurnishedPage {
  page: number;
  width: number;
  height: number;
  lines: PrintedLine[];
  rules: Rule[];
  /** Lines that the file itself calls artifacts. */
  artifacts: Set<PrintedLine>;
}

type Role = LineRole['role'];

/** Share of a page, at its top and its foot, where page numbers and what the file calls artifacts stand. */
const MARGIN = 0.13;
/** The same for running heads, of the longer side: the margins of official papers, in which no text begins. */
const OUTER = 0.08;
/** A line that comes back at one height on this share of the pages runs through the document. */
const RUNNING = 0.3;
/** One with the number of each page in it does so on this share, and on three pages at least, also further in. */
const COUNTING = 0.6;
const FEWEST_COUNTING = 3;
const PAGE_NUMBER =
  /^[\s\-–—.|[(]*(?:trang|page|tr\.)?\s*\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?[\s\-–—.|\])]*$/iu;

/** What the places of lines prove them to be: numbers of pages, running heads and feet, notes at the foot. */
export function furnitureOf(pages: readonly FurnishedPage[]): Map<PrintedLine, Role> {
  const roles = new Map<PrintedLine, Role>();
  const repeated = repeatedLines(pages);
  const counting = countingLines(pages);
  for (const page of pages)
    for (const line of page.lines) {
      const zone = zoneOf(line, page);
      if (!zone) continue;
      const text = textOf(line.pieces).trim();
      if (PAGE_NUMBER.test(text) && isNumbered(text, line, page, pages)) roles.set(line, 'page-number');
      else if (isOuter(line, page) && repeated.has(keyOf(line, page))) roles.set(line, zone);
      else if (page.artifacts.has(line) || counting.has(countingKey(line, page) ?? '')) roles.set(line, zone);
    }
  for (const page of pages) for (const line of footnotes(page, roles)) roles.set(line, 'footnote');
  return roles;
}

function zoneOf(line: PrintedLine, { height }: FurnishedPage): 'header' | 'footer' | null {
  if (line.bottom < height * MARGIN) return 'header';
  return line.top > height * (1 - MARGIN) ? 'footer' : null;
}

function isOuter({ baseline }: PrintedLine, { width, height }: FurnishedPage): boolean {
  const margin = OUTER * Math.max(width, height);
  return baseline < margin || baseline > height - margin;
}

/** A line without its digits, at its height. */
const keyOf = (line: PrintedLine, page: FurnishedPage): string =>
  `${textOf(line.pieces).trim().replace(/\d+/g, '#')}\t${Math.round(line.baseline / 6)}\t${page.width > page.height}`;

function repeatedLines(pages: readonly FurnishedPage[]): Set<string> {
  const counts = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of page.lines)
      if (isOuter(line, page)) {
        const key = keyOf(line, page);
        counts.set(key, (counts.get(key) ?? new Set<number>()).add(page.page));
      }
  const enough = Math.max(2, Math.ceil(RUNNING * pages.length));
  return new Set([...counts].filter(([, on]) => on.size >= enough).map(([key]) => key));
}

/** Lines that count the pages among other words: "Kế hoạch năm 2026 - trang 3". */
function countingLines(pages: readonly FurnishedPage[]): Set<string> {
  const counts = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of page.lines) {
      const key = countingKey(line, page);
      if (key !== null) counts.set(key, (counts.get(key) ?? new Set<number>()).add(page.page));
    }
  const enough = Math.max(FEWEST_COUNTING, Math.ceil(COUNTING * pages.length));
  return new Set([...counts].filter(([, on]) => on.size >= enough).map(([key]) => key));
}

/** Words, and a page's number set off behind them; "Phụ lục 3" and "3. Điều này" count something else. */
const COUNTED = /^(.*\p{L}.*(?:[-–—|/]|trang|page|tr\.))\s*(\d{1,4})$/iu;

/**
 * The words of a line at the head or foot of a page, how far its number is ahead of the page, and how far the line
 * stands from the edge, so that pages across count with the others; null where it counts no pages.
 */
function countingKey(line: PrintedLine, page: FurnishedPage): string | null {
  const zone = zoneOf(line, page);
  const [, words, number] = COUNTED.exec(textOf(line.pieces).trim()) ?? [];
  if (!zone || words === undefined) return null;
  const edge = zone === 'header' ? line.baseline : page.height - line.baseline;
  return [words, Number(number) - page.page, zone, Math.round(edge / 6)].join('\t');
}

/** A number counts pages where it goes on from page to page, or is the page's own, apart from the text. */
function isNumbered(
  text: string,
  line: PrintedLine,
  page: FurnishedPage,
  pages: readonly FurnishedPage[],
): boolean {
  const number = Number(/\d+/.exec(text)?.[0]);
  const offset = number - page.page;
  if (page.artifacts.has(line) || (offset === 0 && pages.length === 1)) return isApart(line, page);
  const others = pages.filter(
    (other) =>
      other !== page &&
      other.lines.some((each) => {
        const said = textOf(each.pieces).trim();
        return (
          zoneOf(each, other) &&
          PAGE_NUMBER.test(said) &&
          Number(/\d+/.exec(said)?.[0]) - other.page === offset
        );
      }),
  );
  return others.length > 0 || (offset === 0 && isApart(line, page));
}

/** Alone at its height and away from the text. */
function isApart(line: PrintedLine, page: FurnishedPage): boolean {
  return page.lines.every(
    (other) => other === line || Math.abs(other.baseline - line.baseline) > 1.1 * line.size,
  );
}

/** Lines at the foot of a page that begin with a raised number, under a short ruling or in smaller letters. */
function footnotes(page: FurnishedPage, roles: ReadonlyMap<PrintedLine, Role>): PrintedLine[] {
  const body = page.lines.filter((line) => !roles.has(line)).sort((a, b) => a.baseline - b.baseline);
  const first = body.find((line, index) => {
    if (line.anchors[0]?.piece !== 0 || line.baseline < page.height * 0.4) return false;
    return isUnderShortRule(line, page) || body.slice(0, index).every(({ size }) => size > line.size + 0.8);
  });
  return first ? body.filter(({ baseline }) => baseline >= first.baseline - 1) : [];
}

const isUnderShortRule = (line: PrintedLine, { rules, width }: FurnishedPage): boolean =>
  rules.some(
    ({ direction, at, from, to }) =>
      direction === 'level' &&
      at < line.baseline - line.size * 0.5 &&
      line.baseline - at < 3 * line.size &&
      to - from < 0.5 * width &&
      from <= line.right,
  );
