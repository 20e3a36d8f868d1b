import { fold } from '../../../src/vietnamese/fold.ts';
import { contentsTitle } from '../grammar/furniture-lines.ts';
import type { Line } from '../text/lines.ts';

/** In a list called so a title and a page parted by blanks or a tab are an entry too. */
const PLAIN_ENTRY = /^(.*?\S)(?:\s{3,}|\t+)(\d{1,3})$/;
const TITLE = /^(?:muc luc|noi dung chinh|danh muc noi dung)\s*:?$/;
/** From this many entries on, one below the other, lines are a table of contents even without its title. */
const FEWEST = 3;
/** Lines of a wrapped entry at most. */
const LONGEST_ENTRY = 3;

/** The lines of a table of contents; `proven` where its entries repeat headings of the text below. */
export interface Contents {
  lines: Line[];
  proven: boolean;
}

/** Parts the tables of contents from the lines. */
export function takeContents(lines: readonly Line[]): { kept: Line[]; contents: Contents[] } {
  const kept: Line[] = [];
  const contents: Contents[] = [];
  for (let at = 0; at < lines.length;) {
    const end = contentsEnd(lines, at);
    if (end === at) kept.push(lines[at++]!);
    else {
      const own = lines.slice(at, end);
      contents.push({ lines: own, proven: repeats(own, lines.slice(end)) });
      at = end;
    }
  }
  return { kept, contents };
}

function contentsEnd(lines: readonly Line[], at: number): number {
  const titled = TITLE.test(fold(lines[at]!.text));
  const isEntry = ({ text, whole }: Line): boolean =>
    contentsTitle(text) !== null || (titled && PLAIN_ENTRY.test(whole.text.trim()));
  if (!titled && !isEntry(lines[at]!)) return at;
  let end = titled ? at + 1 : at;
  let entries = 0;
  for (let next = end; next < lines.length && next - end < LONGEST_ENTRY; next += 1)
    if (isEntry(lines[next]!)) {
      end = next + 1;
      entries += 1;
    }
  return entries >= (titled ? 1 : FEWEST) ? end : at;
}

const letters = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

/** Whether most entries stand as headings below. */
function repeats(entries: readonly Line[], below: readonly Line[]): boolean {
  const titles = entries.flatMap(({ text }) => {
    const title = contentsTitle(text) ?? PLAIN_ENTRY.exec(text)?.[1];
    return title ? [letters(title)] : [];
  });
  if (titles.length === 0) return false;
  const heads = new Set(below.map(({ text }) => letters(text)));
  const text = [...heads].join(' ');
  return titles.filter((title) => heads.has(title) || text.includes(title)).length * 2 > titles.length;
}
