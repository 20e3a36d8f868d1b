import { drawn, isSmall } from './alphabet.ts';
import type { Shape } from './shape.ts';

/** Letters whose outlines are known, of one font (with its other subsets) or of one reference style. */
export class Known {
  readonly letters = new Map<string, Shape>();
  private readonly bodies = new Map<string, Shape[]>();
  private readonly marks = new Map<string, Shape[]>();

  add(letter: string, shape: Shape): void {
    if (this.letters.has(letter)) return;
    this.letters.set(letter, shape);
    const { body, marks } = drawn(letter);
    push(this.bodies, body, shape);
    if (marks !== '' && shape.marks) push(this.marks, markKey(marks, letter), shape);
  }

  /** Letters with this body. */
  withBody(body: string): readonly Shape[] {
    return this.bodies.get(body) ?? [];
  }

  /** Letters with these marks, of the same height of letters. */
  withMarks(marks: string, letter: string): readonly Shape[] {
    return this.marks.get(markKey(marks, letter)) ?? [];
  }
}

/** One kind of marks: those of capitals are drawn otherwise. */
export const markKey = (marks: string, letter: string): string => `${marks}${isSmall(letter) ? 'a' : 'A'}`;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
