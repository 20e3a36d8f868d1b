import { join } from 'node:path';
import { toArchive } from '../../src/files/archive.ts';
import { builtSite } from '../site/dist.ts';
import { packFiles } from '../site/pack/index.ts';
import { readArguments } from '../terminal/arguments.ts';
import { projectRoot, writeFileAtomic } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

const FILE = 'doi-chieu.zip';

/** Packs the built site into one archive that can be read without a network and without a server. */
await runCommand(async () => {
  readArguments({}, 'npm run pack');
  const files = await packFiles(builtSite());
  const zip = toArchive(files);
  writeFileAtomic(join(projectRoot, FILE), zip);
  console.log(`${FILE}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB`);
});
