import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../files/files.ts';

/** A title, and the model that a person put it under. */
export interface TitleCase {
  title: string;
  /** Its number in its plan; its place in the case where the case is no plan. */
  number: number;
  /** Slug of the canonical model, null for none. */
  model: string | null;
  /** How it is worded, or why it is none. */
  why: string;
}

const NUMBERED = /^(\d+)\. (.+)$/;

/**
 * A case of `test/fixtures/align/titles/`: `input.txt` has a title a line, with its number where the case is a plan;
 * `expected.txt` the slug of its model or "none" on the same line, and behind a tab why.
 *
 * @throws Error where the two files have not as many lines
 */
export function titleCase(name: string): TitleCase[] {
  const linesOf = (file: string): string[] =>
    readFileSync(join(projectRoot, 'test/fixtures/align/titles', name, file), 'utf8')
      .replace(/\n$/, '')
      .split('\n');
  const [titles, answers] = [linesOf('input.txt'), linesOf('expected.txt')];
  if (titles.length !== answers.length)
    throw new Error(`${name}: ${titles.length} titles, ${answers.length} answers.`);
  return titles.map((printed, at) => {
    const [, number, title] = NUMBERED.exec(printed) ?? [];
    const [model, why = ''] = answers[at]!.split('\t');
    return {
      title: title ?? printed,
      number: number === undefined ? at + 1 : Number(number),
      model: model === 'none' ? null : model!,
      why,
    };
  });
}
