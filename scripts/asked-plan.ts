import { correctionsSchema } from '../src/domain/decisions.ts';
import type { PlanToRead, ReadingContext } from './read-plan.ts';
import { receiveFile } from './receive/receive-file.ts';
import { loadPlanInputs, loadVocabulary } from './content/content.ts';
import { contentFolder } from './files/files.ts';
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
  const source = await receiveFile(path);
  const inputs = loadPlanInputs(content);
  const known = inputs.find((plan) => plan.source.sha256 === source.sha256);
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
