import type { LineStart } from './line-starts.ts';

/** The letters and digits of a text, for comparing two texts. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The part of a heading that follows its first line; that line may begin with a number of its own. */
function afterFirstLine(heading: string, line: string): string {
  for (let from = 0; from < line.length; from += 1)
    if (heading.startsWith(line.slice(from))) return heading.slice(line.length - from);
  return '';
}

/** The lines below the first one on which a heading continues. */
function furtherLines(heading: string, below: readonly { number: number; text: string }[]): number[] {
  const found: number[] = [];
  let rest = heading;
  for (const { number, text } of below) {
    const line = letters(text);
    if (rest === '' || !rest.startsWith(line)) break;
    if (line !== '') found.push(number);
    rest = rest.slice(line.length);
  }
  return found;
}

/**
 * The lines on which headings that are wrapped in the source continue. A line that only begins with the end of a
 * heading is not included: the rest of it is text.
 *
 * @param lines every line of the plan, repaired, the first one numbered 1
 */
export function headingLines(
  lines: readonly { number: number; text: string }[],
  starts: ReadonlyMap<number, LineStart>,
): Set<number> {
  const found = [...starts].flatMap(([number, { heading }]) => {
    const first = lines[number - 1];
    if (heading === null || !first) return [];
    return furtherLines(afterFirstLine(letters(heading), letters(first.text)), lines.slice(number));
  });
  return new Set(found);
}
