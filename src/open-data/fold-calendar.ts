/** RFC 5545, 3.1: a line has at most so many octets, its line end not counted. */
const OCTETS = 75;

const utf8 = new TextEncoder();

/**
 * A calendar file with its lines folded after octets, never within a character. The library counts letters, and a
 * Vietnamese letter has up to three octets: strict readers refuse such lines.
 */
export function foldCalendar(file: string): string {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.map(fold).join('\r\n');
}

function fold(line: string): string {
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
