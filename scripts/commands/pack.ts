import { zipSync } from 'fflate';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { packFiles } from '../site/pack/index.ts';
import { readArguments } from '../terminal/arguments.ts';
import { projectRoot, writeFileAtomic } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

const FILE = 'doi-chieu.zip';

/** Packs the built site into one archive that can be read without a network and without a server. */
await runCommand(async () => {
  readArguments({}, 'npm run pack');
  const dist = join(projectRoot, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new InputError('the site is not built.', { place: { file: 'dist' }, hint: 'Run "npm run build".' });
  const files = await packFiles(dist);
  const zip = zipSync(files, { level: 9 });
  writeFileAtomic(join(projectRoot, FILE), zip);
  console.log(`${FILE}: ${Object.keys(files).length} files, ${(zip.length / 1e6).toFixed(1)} MB`);
});
