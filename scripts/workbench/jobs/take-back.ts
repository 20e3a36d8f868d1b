import { InputError } from '../../../src/domain/issue.ts';
import { contentFolder } from '../../files/files.ts';
import { whileWriting, type FileChange } from '../../files/transaction.ts';
import { takeBack } from '../journal/difference.ts';
import { writeById, writeFileOf, type Write } from '../journal/journal.ts';
import { undoing } from '../journal/under-way.ts';
import { bytesAt, commitWrite, type Written } from './commit.ts';
import { changedMeanwhile } from './write.ts';

/** What taking back comes to: done, or to be looked at first. */
export type TakingBack = { done: true; written: Written } | { done: false; write: Write };

/**
 * Takes a write back, in this session or a later one. Where a file is as the write left it, it becomes what it was
 * before. Where something else in it was changed since, that stays, and only what was written goes; this is shown first.
 *
 * @param sure the person saw what will go
 * @throws InputError where just these lines were changed since, or something else now needs what would go
 */
export function takeBackWrite({ id, sure }: { id: string; sure: boolean }): Promise<TakingBack> {
  const content = contentFolder();
  return whileWriting(content, 'workbench', () => {
    const write = writeById(content, id);
    if (!write || write.undone !== null)
      throw new InputError('there is nothing to take back any more.', {
        refusal: { code: 'nothing-to-take-back' },
      });
    const back = write.files.map((file) => {
      const found = takeBack(file, bytesAt(content, file.path));
      if (!found) throw changedMeanwhile(content, file.path);
      return { path: file.path, ...found };
    });
    const changes = back.map(({ path, content: before }): FileChange => ({ path, content: before }));
    const { by, plan, lines } = write;
    const note = { what: undoing(write), by, plan, lines };
    if (!sure && back.some(({ isAsLeft }) => !isAsLeft))
      return { done: false, write: commitWrite(content, changes, note, { dry: true }).write };
    const undoneFile = writeFileOf({ ...write, undone: new Date().toISOString() });
    return { done: true, written: commitWrite(content, changes, note, { with: [undoneFile] }) };
  });
}
