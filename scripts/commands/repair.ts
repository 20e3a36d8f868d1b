import { join, resolve } from 'node:path';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { readSource } from '../read/index.ts';
import { repairText } from '../repair/index.ts';
import { loadPlanInputs, loadVocabulary } from '../shared/content.ts';
import { projectRoot, readBytes, shownPath } from '../shared/files.ts';
import { runCommand } from '../shared/run-command.ts';

// npm run --silent repair -- <file> [--json]
// Prints the repaired text, with the same number of lines as the file, or the ledger as JSON. Writes nothing.
await runCommand(() => {
  const options = process.argv.slice(2);
  const json = options.includes('--json');
  const [file, ...more] = options.filter((option) => option !== '--json');
  if (file === undefined || more.length > 0 || file.startsWith('--'))
    throw new InputError('one file is needed.', { hint: 'npm run --silent repair -- <file> [--json]' });
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const source = readSource(readBytes(path), shownPath(path));
  const content = join(projectRoot, 'content');
  const plans = loadPlanInputs(content);
  const known = plans.find((plan) => plan.source.sha256 === source.sha256);
  const { lines, ledger } = repairText(source, {
    // A text is never its own judge.
    corpus: plans.map((plan) => plan.source).filter(({ sha256 }) => sha256 !== source.sha256),
    corrections: known?.corrections ?? correctionsSchema.parse({}),
    vocabulary: loadVocabulary(content),
  });
  // A carriage return would overwrite the line on a terminal; the number of line ends stays as received.
  const text = lines.map((line, i) => line.text + (source.lines[i]!.end === '' ? '' : '\n')).join('');
  process.stdout.write(json ? `${JSON.stringify(ledger, null, 2)}\n` : text);
});
