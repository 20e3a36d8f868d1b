import type { Plan } from './plan.ts';

const letters = (text: string): string => text.replace(/\s+/g, '');

/**
 * The numbers of the lines that are furniture throughout. The bars between the cells of a row, or the mark of a
 * footnote, make no furniture of the line that they stand in.
 */
export function furnitureLines(
  furniture: Plan['furniture'],
  lines: readonly { number: number; text: string }[],
): Set<number> {
  return new Set(
    furniture.flatMap(({ line, text }) =>
      letters(text).length >= letters(lines[line - 1]?.text ?? '').length ? [line] : [],
    ),
  );
}
