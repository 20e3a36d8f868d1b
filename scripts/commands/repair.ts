import { resolve } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { repairSourceFile } from '../repair/repair-file.ts';
import { runCommand } from '../shared/run-command.ts';

// npm run --silent repair -- <file> [--json]
// Prints the repaired text, with the same number of lines as the file, or the ledger as JSON. Writes nothing.
await runCommand(() => {
  const options = process.argv.slice(2);
  const json = options.includes('--json');
  const [file, ...more] = options.filter((option) => option !== '--json');
  if (file === undefined || more.length > 0 || file.startsWith('--'))
    throw new InputError('one file is needed.', { hint: 'npm run --silent repair -- <file> [--json]' });
  const { source, repaired } = repairSourceFile(resolve(process.env['INIT_CWD'] ?? '.', file));
  // A lone carriage return would overwrite the line on a terminal; the number of line ends stays as received.
  const text = repaired.lines
    .map((line, i) => line.text + (source.lines[i]!.end === '' ? '' : '\n'))
    .join('');
  process.stdout.write(json ? `${JSON.stringify(repaired.ledger, null, 2)}\n` : text);
});
