import { referenceText } from './reference-text.ts';
import type { Glyph } from './style.ts';

/** A reference style: letters whose outlines are known. */
export interface ReferenceStyle {
  family: string;
  bold: boolean;
  italic: boolean;
  letters: ReadonlyMap<string, Glyph>;
}

const COMMANDS = ['M', 'L', 'C', 'Q', 'Z'];
const NUMBERS = [2, 2, 6, 4, 0];

let loaded: ReferenceStyle[] | null = null;

/** The reference styles of the project, read once. */
export const references = (): readonly ReferenceStyle[] => (loaded ??= parseReferences(referenceText()));

/**
 * Writes styles down: for each one its contours, each once and relative to its first point, then its letters with
 * their width and the contours that they are made of.
 */
export function printReferences(styles: readonly (ReferenceStyle & { em: number })[]): string {
  return styles.map(printStyle).join('');
}

function printStyle({ family, bold, italic, letters, em }: ReferenceStyle & { em: number }): string {
  const contours = new Map<string, number>();
  const rows: string[] = [];
  for (const [letter, { path, width }] of letters) {
    const parts = contoursOf(path, em).map(({ x, y, text }) => {
      if (!contours.has(text)) contours.set(text, contours.size);
      return `${contours.get(text)},${x},${y}`;
    });
    rows.push(`${letter}\t${Math.round(width * em)}\t${parts.join(' ')}\n`);
  }
  const head = `#\t${family}\t${bold ? 'bold' : ''}\t${italic ? 'italic' : ''}\t${em}\n`;
  return head + [...contours.keys()].map((text) => `\t${text}\n`).join('') + rows.join('');
}

/** The contours of a path, from their first point, in whole units of the font. */
function contoursOf(path: ArrayLike<number>, em: number): { x: number; y: number; text: string }[] {
  const out: { x: number; y: number; text: string }[] = [];
  let pen: [number, number] = [0, 0];
  for (let at = 0; at < path.length;) {
    const command = path[at]!;
    const numbers = Array.from({ length: NUMBERS[command]! }, (_, index) =>
      Math.round(path[at + 1 + index]! * em),
    );
    if (command === 0) {
      pen = [numbers[0]!, numbers[1]!];
      out.push({ x: pen[0], y: pen[1], text: '' });
    } else {
      const steps = numbers.map((value, index) => value - pen[index % 2]!);
      if (numbers.length > 0) pen = [numbers.at(-2)!, numbers.at(-1)!];
      out.at(-1)!.text += COMMANDS[command]! + steps.join(' ');
    }
    at += 1 + numbers.length;
  }
  return out;
}

/** Reads what `printReferences` wrote. */
function parseReferences(text: string): ReferenceStyle[] {
  const styles: (ReferenceStyle & { letters: Map<string, Glyph> })[] = [];
  let contours: string[] = [];
  let em = 1;
  for (const row of text.split('\n')) {
    const fields = row.split('\t');
    if (fields.length === 5) {
      const [, family, bold, italic, size] = fields;
      styles.push({ family: family!, bold: bold !== '', italic: italic !== '', letters: new Map() });
      contours = [];
      em = Number(size);
    } else if (fields.length === 2) contours.push(fields[1]!);
    else if (fields.length === 3)
      styles.at(-1)!.letters.set(fields[0]!, {
        width: Number(fields[1]) / em,
        path: fields[2]!.split(' ').flatMap((part) => placed(part, contours, em)),
      });
  }
  return styles;
}

function placed(part: string, contours: readonly string[], em: number): number[] {
  const [index, x, y] = part.split(',').map(Number);
  let pen: [number, number] = [x!, y!];
  const path = [0, x! / em, y! / em];
  for (const [, letter, rest] of contours[index!]!.matchAll(/([LCQZ])([^LCQZ]*)/g)) {
    const steps = rest!.split(' ').filter(Boolean).map(Number);
    const numbers = steps.map((step, at) => step + pen[at % 2]!);
    if (numbers.length > 0) pen = [numbers.at(-2)!, numbers.at(-1)!];
    path.push(COMMANDS.indexOf(letter!), ...numbers.map((value) => value / em));
  }
  return path;
}
