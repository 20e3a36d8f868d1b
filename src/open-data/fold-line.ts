/** RFC 5545, 3.1: the most octets of a line, without its line end. */
const OCTETS = 75;

/** UTF-16 units that can never make that many octets. */
const SHORT = 25;

const utf8 = new TextEncoder();

/** A line of a calendar file folded after octets, never within a character: strict readers refuse longer lines. */
export function foldLine(line: string): string {
  if (line.length <= SHORT) return line;
  let folded = '';
  let used = 0;
  for (const character of line) {
    const { length } = utf8.encode(character);
    if (used + length > OCTETS) {
      folded += '\r\n ';
      // The blank that begins a folded line counts.
      used = 1;
    }
    folded += character;
    used += length;
  }
  return folded;
}
