import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { CanonicalModel } from '../../../src/domain/concordance.ts';
import type { Mask } from '../../../src/domain/pages.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { receivedInWords, receivedOf } from '../../../src/domain/received.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import type { AlignedModels } from '../../align/index.ts';
import { readBytes } from '../../files/files.ts';
import { receive } from '../../receive/index.ts';
import type { Step } from '../../receive/reader/reader.ts';
import { openContent } from './warm.ts';

/** A file that a person looks at and that is no plan of `content/`. Nothing of it was written. */
export interface TriedPlan {
  /** What was received, in a sentence. */
  received: string;
  plan: Plan;
  text: Pick<RepairedText, 'lines' | 'ledger'>;
  masked: Mask[];
  concordance: AlignedModels;
  models: CanonicalModel[];
  programmes: Programme[];
}

/**
 * Reads a file as it would be read as a plan, and writes nothing.
 *
 * @param path absolute, of the server's own copy
 * @param name what the person's file is called, for errors
 * @throws InputError where it cannot be read
 */
export async function tryPlan(
  { path, name }: { path: string; name: string },
  step: (step: Step) => void,
): Promise<TriedPlan> {
  step({ what: 'Đang đọc tệp', done: 0, total: null });
  const source = await receive(readBytes(path), { file: name, progress: step });
  step({ what: 'Đang sửa chữ và đọc cấu trúc', done: 0, total: null });
  const { generation } = openContent();
  const pipeline = generation.pipeline();
  const corrections = correctionsSchema.parse({});
  const { text, plan } = pipeline.read({ id: 'ke-hoach', source, corrections, facts: null });
  step({ what: 'Đang đối chiếu với các mô hình chung', done: 0, total: null });
  const { models, vocabulary } = generation.shared;
  return {
    // Whoever tries a file does not know the names of the program's parts.
    received: receivedInWords(source.layout && { ...receivedOf(source.layout), reader: null }),
    plan,
    text: { lines: text.repaired.lines, ledger: text.repaired.ledger },
    masked: text.masked,
    concordance: pipeline.align(plan, corrections),
    models,
    programmes: vocabulary.programmes,
  };
}
