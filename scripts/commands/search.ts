// Command: searches the built index with the module that runs in the browser, and prints the results as JSON.
import { InputError } from '../../src/domain/issue.ts';
import { buildIndex } from '../../src/search/index/engine.ts';
import { flatResults } from '../../src/search/answer/present.ts';
import { search } from '../../src/search/answer/search.ts';
import { readNamedArguments } from '../terminal/arguments.ts';
import { readBuiltIndex } from '../site/built-index.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'Write: npm run --silent search -- "công dân số" --limit 10';

function options(): { query: string; limit: number; dist: string | undefined } {
  const { values, positionals } = readNamedArguments(
    { limit: { type: 'string' }, dist: { type: 'string' } },
    USAGE,
  );
  const limit = Number(values.limit ?? 10);
  if (positionals.length === 0 || positionals.join(' ').trim() === '')
    throw new InputError('there is nothing to search for.', { hint: USAGE });
  if (!Number.isInteger(limit) || limit < 1)
    throw new InputError(`"--limit ${values.limit}" is not a whole number above 0.`, { hint: USAGE });
  return { query: positionals.join(' '), limit, dist: values.dist };
}

await runCommand(() => {
  const { query, limit, dist } = options();
  const { head, texts } = readBuiltIndex(dist);
  const index = buildIndex(head, texts);
  console.log(JSON.stringify(flatResults(index, search(index, query), limit), null, 2));
});
