import { correctionsSchema } from '../../src/domain/decisions.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { receiveFile } from '../receive/receive-file.ts';
import { loadPlanInputs, loadVocabulary } from '../shared/content.ts';
import { contentFolder } from '../shared/files.ts';
import { isSameText } from '../shared/same-text.ts';
import { repairText } from './index.ts';

/**
 * Reads and repairs a file with what lies in `content/`: the corpus is the plans with another text; where the file is
 * a known plan, a person's decisions on it apply.
 *
 * @throws InputError where the file or something in `content/` is wrong
 */
export async function repairSourceFile(
  path: string,
): Promise<{ source: SourceText; repaired: RepairedText }> {
  const source = await receiveFile(path);
  const content = contentFolder();
  const plans = loadPlanInputs(content);
  const known = plans.find((plan) => plan.source.sha256 === source.sha256);
  const repaired = repairText(source, {
    // A text is never its own judge.
    corpus: plans.map((plan) => plan.source).filter((other) => !isSameText(other, source)),
    corrections: known?.corrections ?? correctionsSchema.parse({}),
    vocabulary: loadVocabulary(content),
  });
  return { source, repaired };
}
