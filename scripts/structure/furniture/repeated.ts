import { isAppendix } from '../grammar/appendix.ts';
import { paperKindOf } from '../grammar/paper-kind.ts';
import { beginsTableHead } from '../grammar/table-lines.ts';
import { beginsLikeUnit } from '../grammar/unit-words.ts';
import { isLetterhead } from '../letterhead/cells.ts';
import type { Line } from '../text/lines.ts';
import type { PageSetting } from './page-numbers.ts';

/** Lines that are printed again and again, page by page. */
export interface Repeated {
  kept: Line[];
  /** Those that the number of the page, or the head of the paper, proves to be running heads or feet. */
  running: Line[];
  /** Those that stand alike without such a proof: they stay text, and that is said. */
  doubtful: Line[][];
}

/** A head or foot of a page has some words, begins large, and is no sentence. */
const RUNNING = /^(?=.{12,120}$)[\p{Lu}\d"“*][^\s]*(?:\s+\S+){2,}(?<![.;:,?!])$/u;
/**
 * "… - Trang 2", "Page 4", "… | 3/9": what shows that the number in a line is its page's, and how many there are; "tháng
 * 1 - 3" is a range.
 */
const PAGED =
  /(?:(?:trang|page)\s*(?:số\s*)?|(?:(?<!(?<!\d)\d{1,2})\s[-–|]\s*))(\d{1,3})(?:\s*\/\s*(\d{1,3}))?\s*[-–|]?$|^(?:trang|page)\s*(\d{1,3})/iu;
/** A number behind a mere dash is a page's only where it is the next one, and as many lines stand between. */
const NEXT_PAGE = 2;
const FEWEST_LINES = 10;
/** The head of a paper takes no more lines. */
const HEAD_LINES = 20;

/**
 * Parts the lines that stand again and again between the lines of a text though no page number of its own shows where
 * a page ends: alike but for a page's number that grows, or alike with a line of the paper's title.
 */
export function takeRepeated(lines: readonly Line[], setting: PageSetting): Repeated {
  const like = Map.groupBy(
    lines.map((line, at) => ({ line, at })).filter(({ line }) => RUNNING.test(line.text)),
    ({ line }) => line.text.replace(/\d+/g, '#'),
  );
  const running = new Set<Line>();
  const doubtful: Line[][] = [];
  for (const places of like.values()) {
    if (places.length < 2) continue;
    const own = places.map(({ line }) => line);
    if (!own.some(setting.begins) && counts(places)) for (const line of own) running.add(line);
    else if (new Set(own.map(({ text }) => text)).size === 1 && !own.some((line) => isOther(line, setting))) {
      const below = places.filter(({ at }) => !isTitle(lines, at));
      if (below.length === 0) continue;
      // Printed once more, a title may as well be what a sentence says.
      if (below.length < places.length && below.length > 1) for (const { line } of below) running.add(line);
      else if (!own.some(setting.isCell) && !beginsLikeUnit(own[0]!.text) && !isSentence(lines, places))
        doubtful.push(own);
    }
  }
  return {
    kept: lines.filter((line) => !running.has(line)),
    running: lines.filter((line) => running.has(line)),
    doubtful,
  };
}

/** Whether the same words follow each time: a sentence that is told twice, and wrapped twice at one place. */
const isSentence = (lines: readonly Line[], places: readonly { at: number }[]): boolean =>
  new Set(places.map(({ at }) => /^\S+/.exec(lines[at + 1]?.text ?? '')?.[0])).size === 1;

/** Whether the lines have numbers of pages that grow from one to the next, and are alike but for them. */
function counts(places: readonly { line: Line; at: number }[]): boolean {
  const pages = places.map(({ line: { text }, at }) => {
    const [whole = '', page, of, first] = PAGED.exec(text) ?? [];
    const named = of !== undefined || /trang|page/i.test(whole);
    return { page: Number(page ?? first ?? 0), of, at, named, rest: text.replace(PAGED, '') };
  });
  return pages.every(({ page, of, at, named, rest }, place) => {
    const before = pages[place - 1] ?? { page: 0, at: -Infinity };
    const next = place === 0 || (page <= before.page + NEXT_PAGE && at >= before.at + FEWEST_LINES);
    return (
      page > before.page &&
      (named || next) &&
      rest === pages[0]!.rest &&
      of === pages[0]!.of &&
      (of === undefined || page <= Number(of))
    );
  });
}

/** Whether a line says by itself what it is: a mark, a label, a letterhead, the head of a table. */
const isOther = (line: Line, { begins }: PageSetting): boolean =>
  begins(line) || isLetterhead(line) || paperKindOf(line.text) !== null || beginsTableHead(line.text);

/** Whether a line is one of a title: that of the paper, whose kind stands above it, or of an annex, which says it again. */
const isTitle = (lines: readonly Line[], at: number): boolean =>
  lines
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => isAppendix(text) || (at < HEAD_LINES && paperKindOf(text) !== null));
