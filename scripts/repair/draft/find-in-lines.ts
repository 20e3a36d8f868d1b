/**
 * What a rule finds line by line. Where no character stands there is nothing to find, and a text of a million blank
 * lines asks each rule a million times.
 */
export function findInLines<T>(
  lines: readonly string[],
  find: (text: string, line: number) => readonly T[],
): T[] {
  const found: T[] = [];
  for (const [line, text] of lines.entries())
    if (text !== '') for (const one of find(text, line)) found.push(one);
  return found;
}
