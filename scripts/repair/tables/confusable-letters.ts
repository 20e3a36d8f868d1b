/** Base letters that OCR takes for one another, because their printed shapes are close. */
const pairs = [
  // Upright strokes: "đầu lọc" for "đầu đọc" lost the bowl of the đ.
  ['l', 'd'],
  ['l', 'i'],
  ['l', 't'],
  ['i', 't'],
  // Bowls.
  ['c', 'e'],
  ['c', 'o'],
  ['e', 'o'],
  ['q', 'g'],
  ['b', 'h'],
  // Arches.
  ['n', 'u'],
  ['n', 'h'],
  ['n', 'r'],
  ['m', 'n'],
  ['v', 'y'],
] as const;

const confusable = new Set(pairs.flatMap(([a, b]) => [a + b, b + a]));

/** Whether OCR may read one small base letter as the other. */
export const areConfusable = (a: string, b: string): boolean => confusable.has(a + b);
