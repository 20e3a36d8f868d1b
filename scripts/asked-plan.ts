import { createHash } from 'node:crypto';
import { correctionsSchema } from '../src/domain/decisions.ts';
import type { PlanToRead, ReadingContext } from './read-plan.ts';
import { receiveFile } from './receive/receive-file.ts';
import { loadPlanInputs, loadVocabulary } from './content/content.ts';
import { contentFolder, readBytes, shownPath } from './files/files.ts';
import { loadWitnesses } from './witnesses/load-witnesses.ts';

/** A file that a command was asked about, and what lies in `content/` beside it. */
export interface AskedPlan {
  asked: PlanToRead;
  context: ReadingContext;
}

/**
 * Receives the file that a command is asked about. Where it is a known plan, what persons decided and know of it holds:
 * that was said of these very bytes.
 *
 * @param path absolute
 * @param id the name of the plan; without it that of the known plan, or "ke-hoach"
 * @throws InputError where the file or something in `content/` is wrong
 */
export async function askedPlan(path: string, id?: string): Promise<AskedPlan> {
  const content = contentFolder();
  const inputs = loadPlanInputs(content);
  const sha256 = createHash('sha256').update(readBytes(path)).digest('hex');
  const known = inputs.find((plan) => plan.source.sha256 === sha256);
  // The reading that is kept is the one that persons decided on; a newer reader may read otherwise.
  const source = known ? { ...known.source, file: shownPath(path) } : await receiveFile(path);
  return {
    asked: {
      id: id ?? known?.id ?? 'ke-hoach',
      source,
      corrections: known?.corrections ?? correctionsSchema.parse({}),
      facts: known?.facts ?? null,
    },
    context: {
      witnesses: loadWitnesses(content).map((witness) => witness.source),
      vocabulary: loadVocabulary(content),
    },
  };
}
