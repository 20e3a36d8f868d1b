import { join } from 'node:path';
import { InputError } from '../../../src/domain/issue.ts';
import { planNames } from '../../content/content.ts';
import { contentFolder, shownPath } from '../../files/files.ts';
import { whileWriting, type FileChange } from '../../files/transaction.ts';
import { bytesAt, commitWrite, type Note, type Written } from './commit.ts';
import { withEdit } from './edit-yaml.ts';
import { fileOf, type Edit } from './edits.ts';
import { modelFile } from './model-text.ts';
import { decisionFiles, sumsOf, type Sums } from './plan-state.ts';

/** What is to be written on one plan. */
export interface WriteRequest {
  plan: string;
  /** The files as the person saw them when deciding. */
  seen: Sums;
  edits: Edit[];
  note: Omit<Note, 'plan'>;
  /** Nothing is written; what would be is told. */
  dry?: boolean;
}

/**
 * Writes a person's decisions on one plan, with the pages that follow from them: all of it or nothing. Whatever the
 * program would refuse in the next run is refused here.
 *
 * @throws InputError where a file was changed since it was seen, another run is writing, or a decision does not fit
 */
export function writeDecision({ plan, seen, edits, note, dry = false }: WriteRequest): Promise<Written> {
  const content = contentFolder();
  return whileWriting(content, 'workbench', () => {
    if (!planNames(content).includes(plan))
      throw new InputError(`there is no plan "${plan}".`, { refusal: { code: 'no-such-plan', plan } });
    const now = sumsOf(content, plan);
    const paths = decisionFiles(plan);
    for (const key of ['corrections', 'facts'] as const)
      if (now[key] !== seen[key]) throw changedMeanwhile(content, paths[key]);
    const changes = Object.entries(paths).flatMap(([key, path]): FileChange[] => {
      const own = edits.filter((edit) => edit.to !== 'model').filter((edit) => fileOf(edit) === key);
      if (own.length === 0) return [];
      const text = own.reduce(withEdit, bytesAt(content, path)?.toString('utf8') ?? '');
      // A file that holds nothing any more goes.
      return [{ path, content: text.trim() === '{}' ? null : text }];
    });
    const models = edits.flatMap((edit) => (edit.to === 'model' ? [modelFile(content, edit)] : []));
    return commitWrite(content, [...models, ...changes], { ...note, plan }, { dry });
  });
}

/** Somebody else changed a file since the person saw it. */
export const changedMeanwhile = (content: string, path: string): InputError =>
  new InputError('the file was changed meanwhile.', {
    refusal: { code: 'changed-meanwhile' },
    place: { file: shownPath(join(content, path)) },
    hint: 'Look at it again; nothing was written.',
  });
