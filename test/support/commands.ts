import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';

/** What a command said and how it ended. */
export interface CommandResult {
  code: number | null;
  out: string;
  error: string;
}

/** Runs `scripts/commands/<name>.ts` as npm would, of this project or of a copy of it. */
export function command(
  name: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  project = projectRoot,
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/commands/${name}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: projectRoot, ...env },
  });
  return { code: status, out: stdout, error: stderr };
}

/** A new empty folder, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the content with one plan of the real ones and no decisions, small enough to be normalised often. */
export function smallContent(plan = 'xa-khong-ten-2023'): string {
  const content = join(temporaryFolder(), 'content');
  const copy = (path: string): void => {
    const from = join(projectRoot, 'content', path);
    if (existsSync(from)) cpSync(from, join(content, path), { recursive: true });
  };
  for (const path of ['models', 'programmes', 'vocabulary', `sources/${plan}`]) copy(path);
  return content;
}

/** Every file below a folder with its bytes, to compare before and after. */
export function snapshot(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

/** Whether a command refused its input as it should: one sentence, no stack, exit code 1. */
export function isOneSentence({ code, error }: CommandResult): boolean {
  const lines = error.trimEnd().split('\n');
  return code === 1 && lines.length === 1 && lines[0] !== '' && !/^\s+at /m.test(error);
}
