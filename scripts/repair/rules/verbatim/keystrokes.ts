import { fold } from '../../../../src/vietnamese/fold.ts';

/** Whether one letter added, dropped or replaced, or two neighbours swapped, makes one word of the other. */
export function isOneKeystroke(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}

/** The marks of a word in the order of its letters; the stroke of đ is one. */
const marksOf = (word: string): string => word.normalize('NFD').replace(/[^đ\u0300-\u036f]/g, '');

/**
 * Whether one slip of the hand makes one word of the other: a letter with all marks right, or a mark with all letters
 * right, as the marks of Vietnamese are typed with keys of their own.
 */
export function isOneSlip(a: string, b: string): boolean {
  const [letters, marks] = [
    [fold(a), fold(b)],
    [marksOf(a), marksOf(b)],
  ] as const;
  if (letters[0] === letters[1]) return isOneKeystroke(...marks);
  // A letter typed twice or left out takes its marks along.
  if (a.length !== b.length)
    return isOneKeystroke(a, b) || (marks[0] === marks[1] && isOneKeystroke(...letters));
  return marks[0] === marks[1] && isOneKeystroke(...letters);
}
