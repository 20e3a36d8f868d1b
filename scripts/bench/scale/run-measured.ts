import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command has used, the processes that it started included. */
export interface Usage {
  /** User and system seconds of all of them. */
  cpu: number;
  /** The most that one of them had in memory at once, in MB. */
  memory: number;
}

const HOOK = new URL('./usage-hook.ts', import.meta.url).href;

/**
 * Runs Node and says what it has used.
 *
 * @throws Error with what was printed where the command fails
 */
export function runMeasured(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-usage-'));
  const file = join(folder, 'usage');
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
        DOI_CHIEU_USAGE: file,
        NODE_OPTIONS: `--import=${HOOK}`,
      },
    });
    if (status !== 0)
      throw new Error(`${args.join(' ')} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`);
    const used = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Usage);
    return {
      cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...used.map(({ memory }) => memory)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
