import { zipSync } from 'fflate';
import { join } from 'node:path';
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
  const zip = zipSync(files, { level: 9 });
  writeFileAtomic(join(projectRoot, FILE), zip);
  console.log(`${FILE}: ${Object.keys(files).length} files, ${(zip.length / 1e6).toFixed(1)} MB`);
});
