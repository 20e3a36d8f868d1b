import { fold } from '../../../src/vietnamese/fold.ts';
import type { PageBlock, PageLine } from './read-page.ts';

/** How the right column of a letterhead begins: the name of the state, its motto. Folded. */
const RIGHT = /^(?:cong hoa xa hoi chu|doc lap ?[-–—]+ ?tu do)/;
/** The most lines between the name of the state and the motto. */
const NEAR = 4;

/**
 * Parts a letterhead whose columns stand hardly more than a blank apart: no gap shows them, but the words do. The left
 * column comes first, as everywhere.
 */
export function partLetterhead(blocks: readonly PageBlock[]): PageBlock[] {
  const tables = blocks.findIndex(({ kind }) => kind === 'table');
  const head = tables < 0 ? blocks : blocks.slice(0, tables);
  const lines = head.flatMap((block) => (block.kind === 'text' ? block.lines : []));
  const first = lines.findIndex((line) => rightBegins(line) > 0);
  if (first < 0) return [...blocks];
  const last = lines.findLastIndex((line, at) => at <= first + NEAR && rightBegins(line) >= 0);
  const edge = lines[first]!.words[rightBegins(lines[first]!)]!.box.left;
  const [left, right]: [PageLine[], PageLine[]] = [[], []];
  for (const line of lines.slice(first, last + 1)) {
    const place = rightBegins(line);
    if (place > 0) left.push(withWords(line, 0, place));
    if (place >= 0) right.push(withWords(line, place, line.words.length));
    // What stands in one column alone.
    else (line.box.left < edge ? left : right).push(line);
  }
  const texts = [lines.slice(0, first), left, right, ...restOf(head, lines.slice(last + 1))];
  return [
    ...texts.filter((each) => each.length > 0).map((each): PageBlock => ({ kind: 'text', lines: each })),
    ...blocks.slice(head.length),
  ];
}

/** The lines after the letterhead, in the blocks in which they stood. */
const restOf = (blocks: readonly PageBlock[], rest: readonly PageLine[]): PageLine[][] =>
  blocks.map((block) => (block.kind === 'text' ? block.lines.filter((line) => rest.includes(line)) : []));

/** The word with which the right column begins on a line; -1 where none does. */
const rightBegins = ({ words }: PageLine): number =>
  words.findIndex((_, at) =>
    RIGHT.test(
      fold(
        words
          .slice(at)
          .map(({ text }) => text)
          .join(' '),
      ),
    ),
  );

function withWords(line: PageLine, from: number, to: number): PageLine {
  const words = line.words.slice(from, to);
  const box = { ...line.box, left: words[0]!.box.left, right: words.at(-1)!.box.right };
  return { ...line, words, box, strokes: from === 0 ? line.strokes : null };
}
