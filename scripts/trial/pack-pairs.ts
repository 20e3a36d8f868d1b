/** Written before each number, so that none of them is a control character or has to be escaped often. */
const FIRST = 0x20;
/** Where the letters of UTF-16 have a gap, and how wide it is. */
const GAP = { at: 0xd800, width: 0x800 };

/**
 * Rows of syllables ("ai có không,ăn cơm"), packed: the syllables once, those that stand in most rows first, then each row
 * as one letter for each step from one syllable to the next. Half the weight of the rows, once both are compressed.
 *
 * @returns text of two parts, told apart by a line feed
 */
export function packPairs(rows: string): string {
  const all = splitRows(rows);
  const counts = new Map<string, number>();
  for (const row of all)
    for (const [at, word] of row.entries()) counts.set(word, (counts.get(word) ?? 0) + (at > 0 ? 1 : 0));
  // By code unit where two are as frequent, so that the same rows give the same text.
  const words = [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word);
  const places = new Map(words.map((word, at) => [word, at]));
  const packed = all.map(([first, ...rest]) => {
    const steps = rest.map((word) => places.get(word)!).sort((a, b) => a - b);
    return [
      places.get(first!)!,
      rest.length,
      ...steps.map((place, at) => place - (at > 0 ? steps[at - 1]! + 1 : 0)),
    ]
      .map(letterOf)
      .join('');
  });
  return `${words.join(' ')}\n${packed.join('')}`;
}

/** The rows again, each with its syllables in another order. */
export function unpackPairs(packed: string): string {
  const end = packed.indexOf('\n');
  const words = packed.slice(0, end).split(' ');
  const rows: string[] = [];
  for (let at = end + 1; at < packed.length;) {
    const row = [words[numberAt(packed, at)]!];
    const count = numberAt(packed, at + 1);
    at += 2;
    let place = -1;
    for (let index = 0; index < count; index += 1, at += 1) {
      place += numberAt(packed, at) + 1;
      row.push(words[place]!);
    }
    rows.push(row.join(' '));
  }
  return rows.join(',');
}

const splitRows = (rows: string): string[][] =>
  rows
    .trim()
    .split(/[,\n]/)
    .map((row) => row.split(' '));

function letterOf(number: number): string {
  const unit = number + FIRST;
  return String.fromCharCode(unit < GAP.at ? unit : unit + GAP.width);
}

function numberAt(packed: string, at: number): number {
  const unit = packed.charCodeAt(at);
  return (unit < GAP.at ? unit : unit - GAP.width) - FIRST;
}
