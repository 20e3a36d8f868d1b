import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/files/files.ts';

test('the search of the browser loads its engine, and none of the schemas that check content', async () => {
  const { metafile } = await build({
    entryPoints: [join(projectRoot, 'src/search/worker/worker.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  expect([...new Set(packages)]).toEqual(['fuse.js']);
});
