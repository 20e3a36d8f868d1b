import type { z } from 'zod';
import { sourceFactsSchema } from '../../../src/domain/decisions.ts';
import { InputError } from '../../../src/domain/issue.ts';
import { refusePersonal } from '../../content/check-personal.ts';
import { contentFolder } from '../../files/files.ts';
import { commitChanges, whileWriting, type FileChange } from '../../files/transaction.ts';
import { ingestPlan, readNewPlan } from '../../ingest/ingest.ts';
import type { Step } from '../../receive/reader/reader.ts';
import { writeFileOf } from '../journal/journal.ts';
import { addingOf } from '../journal/under-way.ts';
import { writeOf } from './commit.ts';
import type { factsEditSchema } from './edits.ts';

/** A file that becomes a plan, with what a person says of it. */
export interface PlanToAdd {
  /** Absolute, of the server's own copy. */
  path: string;
  id: string;
  origin: string;
  replaces: string | null;
  facts: z.output<typeof factsEditSchema>;
  /** Who adds it, for the history; null where nobody said so. */
  by: string | null;
}

/**
 * Adds a plan as `ingest` does, with what the person corrected of what was read.
 *
 * @throws InputError where it cannot be added
 */
export async function addPlan(
  { path, id, origin, replaces, facts, by }: PlanToAdd,
  step: (step: Step) => void,
): Promise<{ id: string }> {
  const content = contentFolder();
  step({ what: 'Đang đọc tệp', done: 0, total: null });
  await whileWriting(content, 'workbench', async () => {
    const read = await readNewPlan(content, path, {
      id,
      title: facts.title ?? undefined,
      shortName: facts.shortName,
      origin,
      replaces: replaces ?? undefined,
    });
    const known = sourceFactsSchema.safeParse({ ...read.input.facts, ...facts });
    if (!known.success) {
      const { path: key, message } = known.error.issues[0]!;
      throw new InputError(`"${key.map(String).join('.')}": ${message}.`, {
        refusal: { code: 'fact-wrong', key: String(key[0]) },
      });
    }
    step({ what: 'Đang sửa chữ, đọc cấu trúc và ghi trang', done: 0, total: null });
    const plan = { ...read, input: { ...read.input, facts: known.data } };
    const { changes } = ingestPlan(content, plan);
    for (const { path: written, content: text } of changes)
      if (written.endsWith('source.yaml') && typeof text === 'string') refusePersonal(text, written);
    const isPage = ({ path: written }: FileChange): boolean => written.startsWith('plans/');
    const pages = changes.filter(isPage).length;
    const own = changes.filter((change) => !isPage(change));
    const note = { what: addingOf(known.data.shortName), by, plan: id, lines: [] };
    commitChanges(content, [...changes, writeFileOf(writeOf(content, own, pages, note))]);
  });
  return { id };
}
