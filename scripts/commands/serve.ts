import { readArguments } from '../terminal/arguments.ts';
import { parsePort } from '../terminal/port.ts';
import { runCommand } from '../terminal/run-command.ts';
import { builtSite } from '../site/dist.ts';
import { serveFolder } from '../site/serve-folder.ts';

const USAGE = 'npm run serve [-- --port 4321]';

/** Serves the built site, as a static host would, until it is stopped. */
await runCommand(async () => {
  const { values } = readArguments({ port: { type: 'string', default: '4321' } }, USAGE);
  const port = parsePort(values.port, USAGE);
  const { url } = await serveFolder(builtSite(), port);
  console.log(`The site is at ${url} (stop with Ctrl-C).`);
});
