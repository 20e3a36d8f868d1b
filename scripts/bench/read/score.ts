import { diffChars } from 'diff';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { Model } from '../../../src/domain/plan.ts';
import { editDistance } from '../../../src/vietnamese/edit-distance.ts';
import type { FileTruth } from './truth.ts';

/** How much of a file came out right. */
export interface Score {
  models: number;
  titles: number;
  expected: number;
  /** Letters of fields that differ, and all. */
  errors: number;
  letters: number;
  /** Cells of tables that came out as one cell, letter by letter, and all. */
  cells: number;
  cellsExpected: number;
  /** Lost letters that are right, that are another letter, and that are still missing. */
  right: number;
  wrong: number;
  left: number;
  /** Models that the file does not have. */
  invented: number;
}

/** What a reader made of a file. */
export interface ReadFile {
  models: readonly Model[];
  /** Lines with what repair applied. */
  lines: readonly string[];
  layout: SourceLayout | undefined;
}

/** Compares what was read with what stands in the file; bullets, blanks and the last mark do not count. */
export function scoreFile(truth: FileTruth, read: ReadFile): Score {
  const normal = (text: string): string => {
    const plain = text
      .normalize('NFC')
      .replace(/\u00ad/g, '')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/(^|\n)\s*[-+•*]\s+/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[ .;,:]+$/, '');
    return truth.caseLost ? plain.toLowerCase() : plain;
  };
  const found = new Map(read.models.map((model) => [model.number, model]));
  const score = { ...scoreLetters(truth, read.lines), ...scoreCells(truth, read, normal) };
  let [models, titles, errors, letters] = [0, 0, 0, 0];
  for (const { number, title, fields } of truth.models) {
    const model = found.get(number);
    if (model) models += 1;
    if (model && normal(model.title) === normal(title)) titles += 1;
    for (const [key, texts] of Map.groupBy(fields, (field) => field.key)) {
      if (key === null) continue;
      const wanted = normal(texts.map(({ text }) => text).join('\n'));
      letters += wanted.length;
      const readings = (model?.fields[key] ?? []).map(({ text, items }) => text || items.join('\n'));
      const candidates = [...readings, readings.join('\n')].map(normal);
      errors += Math.min(wanted.length, ...candidates.map((text) => editDistance(wanted, text)));
    }
  }
  const expected = truth.models.length;
  const numbers = new Set(truth.models.map(({ number }) => number));
  const invented = read.models.filter(({ number }) => !numbers.has(number)).length;
  return { ...score, models, titles, expected, errors, letters, invented };
}

/** Each cell of the truth takes one cell of the same text. */
function scoreCells(
  { rows }: FileTruth,
  { lines, layout }: ReadFile,
  normal: (text: string) => string,
): Pick<Score, 'cells' | 'cellsExpected'> {
  const wanted = rows.flatMap(({ cells }) => Object.values(cells).map(normal)).filter((text) => text !== '');
  const read = new Set(
    (layout?.tables ?? []).flatMap(({ cells }) =>
      cells.map(({ first, last }) =>
        first === null ? '' : normal(lines.slice(first - 1, last ?? first).join(' ')),
      ),
    ),
  );
  return { cells: wanted.filter((text) => read.has(text)).length, cellsExpected: wanted.length };
}

/** To align two texts that have little in common takes minutes; then nothing is said of their letters. */
const PATIENCE_MS = 20_000;

/** Finds the place of each lost letter in what was read by aligning the two texts without their blanks. */
function scoreLetters(
  { text, lost }: FileTruth,
  lines: readonly string[],
): Pick<Score, 'right' | 'wrong' | 'left'> {
  const score = { right: 0, wrong: 0, left: 0 };
  if (lost.length === 0) return score;
  const solid = (parts: readonly string[]): string => parts.join('').normalize('NFC').replace(/\s+/g, '');
  const places = new Map(
    lost.map(([line, column, letter]) => [
      solid([...text.slice(0, line - 1), text[line - 1]!.slice(0, column - 1)]).length,
      letter,
    ]),
  );
  const changes = diffChars(solid(text), solid(lines), { timeout: PATIENCE_MS }) ?? [];
  let at = 0;
  for (const [index, { added, removed, value }] of changes.entries()) {
    if (added) continue;
    const replaced = removed && changes[index + 1]?.added === true;
    for (let place = at; place < at + value.length; place += 1)
      if (places.has(place)) score[removed ? (replaced ? 'wrong' : 'left') : 'right'] += 1;
    at += value.length;
  }
  return score;
}
