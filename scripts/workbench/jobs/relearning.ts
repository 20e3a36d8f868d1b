import { InputError } from '../../../src/domain/issue.ts';
import { openMemory } from '../../cache/folder.ts';
import { contentFolder } from '../../files/files.ts';
import { sumOf } from '../../files/generated.ts';
import { commitChanges, whileWriting } from '../../files/transaction.ts';
import type { Step } from '../../receive/reader/reader.ts';
import { relearn, type Relearning } from '../../relearn/relearn.ts';
import { writeFileOf } from '../journal/journal.ts';
import { RELEARNING } from '../journal/under-way.ts';
import { writeOf } from './commit.ts';
import { openContent } from './warm.ts';

/** What relearning comes to, as a person is shown it. */
export interface Relearned extends Omit<Relearning, 'changes'> {
  files: number;
  /** What plans and canonical models are called, by id. */
  names: { plans: Map<string, string>; models: Map<string, string> };
  /** The id of the write in the history; null where nothing was written. */
  written: string | null;
  /** A checksum of what is shown of it. */
  sum: string;
}

/**
 * Takes new plans in as witnesses, or only tells what that would change.
 *
 * @param request.shown the checksum of what the person saw and wants written; null writes nothing
 * @throws InputError where it comes to something else by now, another run is writing or anything in `content/` is wrong
 */
export function relearnNow(
  { by, at, shown }: { by: string; at: string; shown: string | null },
  step: (step: Step) => void,
): Promise<Relearned> {
  const content = contentFolder();
  step({ what: 'Đang đọc lại mọi kế hoạch với các chứng cứ mới', done: 0, total: null });
  return whileWriting(content, 'relearn', () => {
    const { changes, ...found } = relearn(content, { by, at }, openMemory());
    const sum = sumOf(JSON.stringify([found.fates, found.plans]));
    // Before anything is written: what fails after that would hide that it was.
    const names = namesNow();
    let written: string | null = null;
    if (shown !== null) {
      if (shown !== sum)
        throw new InputError('what relearning changes is not what was shown.', {
          refusal: { code: 'relearned-otherwise' },
        });
      const own = changes.filter(({ path }) => !path.startsWith('plans/'));
      const note = { what: RELEARNING, by, plan: null, lines: [] };
      const write = writeOf(content, own, changes.length - own.length, note);
      commitChanges(content, [...changes, writeFileOf(write)]);
      written = write.id;
    }
    return { ...found, names, written, files: changes.length, sum };
  });
}

function namesNow(): Relearned['names'] {
  const { generation } = openContent();
  return {
    plans: new Map(generation.plans.map((stored) => [stored.id, stored.load().facts.shortName])),
    models: new Map(generation.shared.models.map(({ slug, title }) => [slug, title])),
  };
}
