import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctionsSchema, sourceFactsSchema } from '../../../src/domain/decisions.ts';
import { InputError } from '../../../src/domain/issue.ts';
import { refusePersonal } from '../../content/check-personal.ts';
import { loadPlanInput, planNames, type PlanInput } from '../../content/content.ts';
import { parseYaml } from '../../content/yaml.ts';
import { contentFolder, shownPath } from '../../files/files.ts';
import { generatedChanges } from '../../files/generated.ts';
import { commitChanges, whileWriting, type FileChange } from '../../files/transaction.ts';
import { withEdit } from './edit-yaml.ts';
import { fileOf, type Edit } from './edits.ts';
import { decisionFiles, sumsOf, type Sums } from './plan-state.ts';
import { openContent } from './warm.ts';

/** What is to be written on one plan. */
export interface WriteRequest {
  plan: string;
  /** The files as the person saw them when deciding. */
  seen: Sums;
  edits: Edit[];
  /** Nothing is written; what would be is told. */
  dry?: boolean;
}

/** One file of decisions before and after; null where it is not there. */
export interface FileText {
  /** Below `content/`. */
  path: string;
  before: string | null;
  after: string | null;
}

/** What was written, generated pages apart. */
export interface Written {
  plan: string;
  files: FileText[];
  /** How many generated pages changed. */
  pages: number;
}

/**
 * Writes a person's decisions on one plan, with the pages that follow from them: all of it or nothing. Whatever the
 * program would refuse in the next run is refused here.
 *
 * @throws InputError where a file was changed since it was seen, another run is writing, or a decision does not fit
 */
export function writeDecision({ plan, seen, edits, dry = false }: WriteRequest): Promise<Written> {
  return whileUnchanged(plan, seen, (content) => {
    const paths = decisionFiles(plan);
    const texts = Object.entries(paths).flatMap(([key, path]) => {
      const own = edits.filter((edit) => fileOf(edit) === key);
      if (own.length === 0) return [];
      const before = textAt(content, path);
      return [{ path, before, after: own.reduce(withEdit, before ?? '') }];
    });
    return commit(content, plan, texts, dry);
  });
}

/**
 * Takes back what was written, where nobody has changed it since.
 *
 * @throws InputError where somebody has
 */
export async function takeBackDecision({ plan, files }: Pick<Written, 'plan' | 'files'>): Promise<Written> {
  const content = contentFolder();
  return whileWriting(content, 'workbench', () => {
    for (const { path, after } of files) if (textAt(content, path) !== after) throw changed(content, path);
    const back = files.map(({ path, before, after }) => ({ path, before: after, after: before }));
    return commit(content, plan, back, false);
  });
}

/** @throws InputError where another run is writing, or the files are not those that were seen */
function whileUnchanged<T>(plan: string, seen: Sums, work: (content: string) => T): Promise<T> {
  const content = contentFolder();
  if (!planNames(content).includes(plan)) throw new InputError(`there is no plan "${plan}".`);
  return whileWriting(content, 'workbench', () => {
    const now = sumsOf(content, plan);
    const paths = decisionFiles(plan);
    for (const key of ['corrections', 'facts'] as const)
      if (now[key] !== seen[key]) throw changed(content, paths[key]);
    return work(content);
  });
}

const changed = (content: string, path: string): InputError =>
  new InputError('the file was changed meanwhile.', {
    place: { file: shownPath(join(content, path)) },
    hint: 'Look at it again; nothing was written.',
  });

const textAt = (content: string, path: string): string | null => {
  const place = join(content, path);
  return existsSync(place) ? readFileSync(place, 'utf8') : null;
};

function commit(content: string, plan: string, files: readonly FileText[], dry: boolean): Written {
  const before = loadPlanInput(content, plan);
  const next = inputWith(content, before, files);
  const replaced = [before.facts.replaces, next.facts.replaces].filter((id) => id !== null);
  const isConcerned = (id: string): boolean =>
    id === plan || (before.facts.replaces !== next.facts.replaces && replaced.includes(id));
  const generated = openContent(next).generation.run(isConcerned);
  const pages = generatedChanges(
    join(content, 'plans'),
    generated.flatMap((one) => one.pages),
    isConcerned,
  ).map((change): FileChange => ({ ...change, path: `plans/${change.path}` }));
  const own = files.map(({ path, after }): FileChange => ({ path, content: after }));
  if (!dry) commitChanges(content, [...own, ...pages]);
  return { plan, files: [...files], pages: pages.length };
}

/** The plan as it will be. @throws InputError where a text is not one that the next run would take */
function inputWith(content: string, input: PlanInput, files: readonly FileText[]): PlanInput {
  const paths = decisionFiles(input.id);
  let next = input;
  for (const { path, after } of files) {
    const shown = shownPath(join(content, path));
    const text = (after ?? '').replace(/\r\n?/g, '\n');
    refusePersonal(text, shown);
    if (path === paths.corrections)
      next = { ...next, corrections: parseYaml(text, correctionsSchema, shown) };
    else next = { ...next, facts: parseYaml(text, sourceFactsSchema, shown) };
  }
  return next;
}
