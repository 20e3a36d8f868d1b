/** Runs of this many blanks usually belong to a form; what is read into them is only offered. */
const LONG_GAP = 4;

/**
 * The run of blanks around a place, which need not be one itself; it is not followed farther than a long gap to each
 * side.
 */
export function blanksAround(stream: string, start: number, end: number): { from: number; to: number } {
  let [from, to] = [start, end];
  while (stream[from - 1] === ' ' && start - from < LONG_GAP) from -= 1;
  while (stream[to] === ' ' && to - end < LONG_GAP) to += 1;
  return { from, to };
}

/** Whether one of these lost glyphs stands in a long gap. */
export function isInLongGap(lost: readonly { at: number }[], stream: string): boolean {
  return lost.some(({ at }) => {
    const { from, to } = blanksAround(stream, at, at + 1);
    return to - from >= LONG_GAP;
  });
}
