import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../files/files.ts';

/** A workbench in a project of its own: whatever is done there, this one stays as it is. */
export interface Desk {
  child: ChildProcess;
  /** The address with its key. */
  url: string;
  /** What it said before its address. */
  said: string;
}

/**
 * A copy of the site's sources in another folder, without content, with the packages of this one; what a build
 * keeps between two runs is its own.
 */
export function copyProject(folder: string): void {
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(projectRoot, 'node_modules')))
    if (!/^\.(astro|vite|cache)/.test(name))
      symlinkSync(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name));
}

/** Lays out a project with one plan, in which a clerk may add a second one. */
export function layDesk(folder: string): void {
  copyProject(folder);
  for (const path of [
    'package-lock.json',
    'content/models',
    'content/programmes',
    'content/vocabulary',
    'content/sources/xa-khong-ten-2023',
  ])
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
  const first = '- { id: mo-trang, date: 2026-01-01, kind: tool, title: Mở trang, body: Lần đầu. }\n';
  writeFileSync(join(folder, 'content/changes.yaml'), first);
}

/** Starts the workbench of such a project. @throws Error where it does not start */
export const startDesk = (folder: string): Promise<Desk> =>
  whenOpen(spawnDesk(folder, join(folder, 'content')));

/** The process of a workbench, as its command starts it. */
export const spawnDesk = (project: string, content: string): ChildProcess =>
  spawn(process.execPath, ['scripts/commands/workbench.ts', '--port', '0'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: what it started can be ended with it.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      DOI_CHIEU_CONTENT: content,
    },
  });

/** Waits until such a process tells its address. @throws Error where it ends before */
export const whenOpen = (child: ChildProcess): Promise<Desk> =>
  new Promise((resolve, reject) => {
    let all = '';
    child.stdout!.on('data', (data: Buffer) => {
      all += data.toString();
      const found = /Bàn làm việc: (http:\S+)/.exec(all);
      if (found) resolve({ child, url: found[1]!, said: all.slice(0, found.index) });
    });
    child.once('exit', () => reject(new Error('The workbench ended.')));
  });
