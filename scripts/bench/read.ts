import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readArguments, userPath } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import type { Measured } from './read/measure-file.ts';
import { peers } from './read/peers.ts';
import { readTruth, type FileTruth } from './read/truth.ts';

const USAGE = 'npm run bench:read -- <folder with truth.json>';
const MEASURE = fileURLToPath(new URL('read/measure-file.ts', import.meta.url));
const run = promisify(execFile);

/** Reads every document of a folder whose truth is known, and beside it with what others use where it is installed. */
await runCommand(async () => {
  const folder = userPath(readArguments({}, USAGE, 1).positionals[0]!);
  const truth = readTruth(folder);
  const there = new Map<string, boolean>();
  for (const [name, peer] of Object.entries(peers)) there.set(name, await peer.isThere());
  for (const [file, known] of truth) {
    console.log(`${file} (${known.kind})`);
    const others = Object.entries(peers).filter(([name, { takes }]) => there.get(name) && takes.test(file));
    for (const reader of ['ours', ...others.map(([name]) => name)])
      console.log(`  ${reader.padEnd(18)} ${await measured(join(folder, file), reader, known)}`);
  }
});

async function measured(path: string, reader: string, { expect }: FileTruth): Promise<string> {
  const { stdout } = await run(process.execPath, [MEASURE, path, reader], { maxBuffer: 10_000_000 });
  const { score, refused, seconds, megabytes } = JSON.parse(stdout) as Measured;
  const cost = `${seconds.toFixed(1)} CPU s, ${megabytes.toFixed(0)} MB`;
  if (!score) return `${expect === 'read' ? 'REFUSED' : 'refused, rightly'}: ${refused} (${cost})`;
  const parts = [
    `models ${score.models}/${score.expected}`,
    `titles ${score.titles}/${score.expected}`,
    score.letters > 0 && `fields ${((100 * score.errors) / score.letters).toFixed(2)}% wrong`,
    score.cellsExpected > 0 && `cells ${score.cells}/${score.cellsExpected}`,
    score.right + score.wrong + score.left > 0 &&
      `lost letters ${score.right} right, ${score.wrong} wrong, ${score.left} left`,
    score.invented > 0 && `INVENTED ${score.invented}`,
    cost,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
