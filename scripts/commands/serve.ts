import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { readArguments } from '../terminal/arguments.ts';
import { projectRoot } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';
import { serveFolder } from '../site/serve-folder.ts';

const USAGE = 'npm run serve [-- --port 4321]';

/** Serves the built site, as a static host would, until it is stopped. */
await runCommand(async () => {
  const { values } = readArguments({ port: { type: 'string', default: '4321' } }, USAGE);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InputError(`"${values.port}" is not a port.`, { hint: USAGE });
  const folder = join(projectRoot, 'dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new InputError('the site is not built.', { place: { file: 'dist' }, hint: 'Run "npm run build".' });
  const { url } = await serveFolder(folder, port);
  console.log(`The site is at ${url} (stop with Ctrl-C).`);
});
