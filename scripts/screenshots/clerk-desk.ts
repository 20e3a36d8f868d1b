import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../files/files.ts';

/** A workbench in a project of its own: whatever is done there, this one stays as it is. */
export interface Desk {
  child: ChildProcess;
  /** The address with its key. */
  url: string;
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

/** Starts the workbench of such a project, as its command does. @throws Error where it does not start */
export async function startDesk(folder: string): Promise<Desk> {
  const child = spawn(process.execPath, ['scripts/commands/workbench.ts', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: what it started can be ended with it.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      DOI_CHIEU_CONTENT: join(folder, 'content'),
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => {
      const [address] = /http:\S+/.exec(data.toString()) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error('The workbench ended.')));
  });
  return { child, url };
}
