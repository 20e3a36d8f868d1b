import { fold } from '../../../src/vietnamese/fold.ts';
import type { PageLine, ReadPage } from './read-page.ts';

/** Share of a page, at its top and its foot, where running heads stand. */
const MARGIN = 0.09;
/** A line runs through the document where it comes back on this share of its pages, and on two at least. */
const RUNNING = 0.3;
/** With fewer letters a line says too little to be known again. */
const LETTERS = 6;

/** The name of the state, without blanks and tones: the first line of a letterhead. */
const STATE = /conghoaxahoichunghia/;

/**
 * The lines that come back at the top or the foot of pages. Each page lay elsewhere on the glass and was read by
 * itself, so neither their height nor their tones and blanks need be the same; their letters are.
 */
export function runningHeads(pages: readonly ReadPage[]): Set<PageLine> {
  const found = new Map<string, { line: PageLine; page: ReadPage }[]>();
  for (const page of pages) {
    const lines = page.blocks.flatMap((block) => (block.kind === 'text' ? block.lines : []));
    // An attached paper has a letterhead of its own, which is none of the page.
    const letterhead = lines.find((line) => STATE.test(lettersOf(line)))?.box.top ?? Infinity;
    for (const line of lines) {
      const zone = zoneOf(line, page);
      const letters = lettersOf(line);
      if (zone === null || letters.length < LETTERS || (zone === 'top' && line.box.bottom > letterhead))
        continue;
      const key = `${zone} ${letters}`;
      found.set(key, [...(found.get(key) ?? []), { line, page }]);
    }
  }
  const enough = Math.max(2, Math.ceil(RUNNING * pages.length));
  return new Set(
    [...found.values()]
      .filter((places) => new Set(places.map(({ page }) => page)).size >= enough)
      .flatMap((places) => places.map(({ line }) => line)),
  );
}

const lettersOf = ({ words }: PageLine): string =>
  fold(words.map(({ text }) => text).join('')).replace(/[^a-z]/g, '');

function zoneOf({ box }: PageLine, { height }: ReadPage): 'top' | 'foot' | null {
  if (box.bottom < height * MARGIN) return 'top';
  return box.top > height * (1 - MARGIN) ? 'foot' : null;
}
