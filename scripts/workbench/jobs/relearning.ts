import { openMemory } from '../../cache/memory.ts';
import { contentFolder } from '../../files/files.ts';
import { commitChanges, whileWriting } from '../../files/transaction.ts';
import type { Step } from '../../receive/reader/reader.ts';
import { relearn, type Relearning } from '../../relearn/relearn.ts';
import { writeFileOf } from '../journal/journal.ts';
import { writeOf } from './commit.ts';

/**
 * Takes new plans in as witnesses, or only tells what that would change.
 *
 * @throws InputError where another run is writing or anything in `content/` is wrong
 */
export function relearnNow(
  { by, at, write }: { by: string; at: string; write: boolean },
  step: (step: Step) => void,
): Promise<Omit<Relearning, 'changes'> & { files: number }> {
  const content = contentFolder();
  step({ what: 'Đang đọc lại mọi kế hoạch với các chứng cứ mới', done: 0, total: null });
  return whileWriting(content, 'relearn', () => {
    const { changes, ...found } = relearn(content, { by, at }, openMemory());
    if (write) {
      const own = changes.filter(({ path }) => !path.startsWith('plans/'));
      const note = { what: 'học lại', by, plan: null, lines: [] };
      const told = writeOf(content, own, changes.length - own.length, note);
      commitChanges(content, [...changes, writeFileOf(told)]);
    }
    return { ...found, files: changes.length };
  });
}
