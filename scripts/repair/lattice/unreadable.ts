/**
 * Runs of this many blanks belong to a form, to be filled by hand; shorter ones from four on may at most be
 * suggested.
 */
const FORM_BLANKS = 6;

/** Marks the blanks that are never read as lost glyphs: those of a form, and those of hopeless places. */
export function markUnreadable(stream: string): Uint8Array {
  const marks = new Uint8Array(stream.length);
  for (const { 0: run, index } of stream.matchAll(/ {6,}/g))
    if (run.length >= FORM_BLANKS) marks.fill(1, index, index + run.length);
  markHopeless(stream, marks);
  return marks;
}

/** Characters to each side by which it is judged whether a place can be read at all. */
const HOPELESS_REACH = 40;
/**
 * Sound text has one blank in five characters, badly damaged text one in three; with more there is nothing to go by.
 */
const HOPELESS_BLANKS = 0.45;

/** Takes the blanks out of reading where half the letters are gone: every word would fit, and none could be trusted. */
function markHopeless(stream: string, marks: Uint8Array): void {
  const blanks = new Int32Array(stream.length + 1);
  const letters = new Int32Array(stream.length + 1);
  for (let at = 0; at < stream.length; at += 1) {
    const char = stream[at];
    // Blanks at the edges of lines are habits of the extractor.
    const inside = char === ' ' && marks[at] === 0 && stream[at - 1] !== '\n' && stream[at + 1] !== '\n';
    blanks[at + 1] = blanks[at]! + (inside ? 1 : 0);
    letters[at + 1] = letters[at]! + (char === ' ' || char === '\n' ? 0 : 1);
  }
  for (let at = 0; at < stream.length; at += 1) {
    if (stream[at] !== ' ') continue;
    const [from, to] = [Math.max(0, at - HOPELESS_REACH), Math.min(stream.length, at + HOPELESS_REACH)];
    const gone = blanks[to]! - blanks[from]!;
    if (gone > HOPELESS_BLANKS * (gone + letters[to]! - letters[from]!)) marks[at] = 1;
  }
}
