import { InputError } from '../../src/domain/issue.ts';
import { parseShard, type Shard } from '../../src/build/shard.ts';
import { openMemory } from '../cache/folder.ts';
import { contentFolder, projectRoot, shownPath } from '../files/files.ts';
import { commitChanges, whileWriting } from '../files/transaction.ts';
import { inverseOf, normalizeContent, takeBack } from '../generation/normalize-content.ts';
import { drawPages, putInPlace, oldAddressLines, whileBuilding } from '../site/put-in-place.ts';
import { keepShard } from '../site/shards.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import { withProgress } from '../terminal/show-progress.ts';

const USAGE = 'npm run build [-- --withdraw /ke-hoach/xa-cu-2023/] [-- --shard 2/8]';

/**
 * Normalises if needed, then builds `dist/`; where either fails, or a published address would be lost, `dist/` and
 * `content/` stay as they were. Nobody else writes there meanwhile, or the pages would be of two states. With `--shard`
 * only a part of the pages, into `dist-shards/`, for `npm run join`.
 */
await runCommand(async () => {
  const { values } = readArguments(
    { withdraw: { type: 'string', multiple: true }, shard: { type: 'string' } },
    USAGE,
  );
  const shard = values.shard === undefined ? null : parseShard(values.shard);
  if (values.shard !== undefined && !shard)
    throw new InputError(`"--shard ${values.shard}" is no part like 2/8.`, { hint: USAGE });
  checkFolderName();
  const content = contentFolder();
  await whileBuilding('build', () =>
    whileWriting(content, 'build', () => {
      const undo = normalize(content);
      try {
        if (drawPages(shard)) finish(shard, values.withdraw ?? []);
        else undo();
      } catch (error) {
        undo();
        throw error;
      }
    }),
  );
});

/** @returns what brings `content/` back as it was: a build that fails changes nothing */
function normalize(content: string): () => void {
  const memory = openMemory();
  const { summary, changes } = withProgress('kế hoạch', (tell) =>
    normalizeContent(content, memory, undefined, tell),
  );
  const inverse = inverseOf(content, changes);
  commitChanges(content, changes);
  memory.tidy();
  console.log(`${summary}\n${changes.length} file(s) of content/plans changed.`);
  return () => takeBack(content, changes, inverse);
}

function finish(shard: Shard | null, withdraw: string[]): void {
  if (shard) return console.log(`${shownPath(keepShard(shard))} is one of ${shard.of} parts: npm run join.`);
  process.stdout.write(oldAddressLines(putInPlace(withdraw)));
  if (process.env.DOI_CHIEU_SITE === undefined)
    console.log(
      'Built for trying: citations, QR codes and calendars carry a placeholder. Name the published address: DOI_CHIEU_SITE=https://… npm run build.',
    );
}

/** Vite cuts the path of a file at "#" and "?", and decodes "%": pages would lack their styles. @throws InputError */
function checkFolderName(): void {
  if (/[#?%]/.test(projectRoot))
    throw new InputError('the site cannot be built in a folder whose path holds "#", "?" or "%".', {
      place: { file: projectRoot },
      hint: 'Move the project, or give its folder another name.',
    });
}
