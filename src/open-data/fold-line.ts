/** RFC 5545, 3.1: the most octets of a line, without its line end. */
const OCTETS = 75;

/** UTF-16 units that can never make that many octets. */
const SHORT = 25;

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A line of a calendar file folded after octets, never within a character: strict readers refuse longer lines. */
export function foldLine(line: string): string {
  if (line.length <= SHORT) return line;
  let folded = '';
  let used = 0;
  for (const character of line) {
    const length = octetsOf(character);
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
