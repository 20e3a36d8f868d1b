/**
 * Lines in the groups that are paragraphs where the text is read in paragraphs: each begins with a line that has words and
 * belongs to none before it; blank lines stay with the line above.
 *
 * @param joined the numbers of the lines that go on where the line before ended
 */
export function inParagraphs<Line extends { number: number; text: string }>(
  lines: readonly Line[],
  joined: ReadonlySet<number>,
): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && (line.text.trim() === '' || joined.has(line.number))) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
