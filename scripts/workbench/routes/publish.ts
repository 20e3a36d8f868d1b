import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Hono } from 'hono';
import type { Told } from '../../../src/domain/refusal.ts';
import type { Step } from '../../receive/reader/reader.ts';
import { projectRoot } from '../../files/files.ts';
import { builtSite } from '../../site/dist.ts';
import { serveFolder } from '../../site/serve-folder.ts';
import { publishBody, type Made } from '../pages/publish.ts';
import { Refused } from '../worker/tell.ts';
import type { Bench } from '../session/bench.ts';
import type { Job } from '../session/session.ts';

/** Building the whole site and packing it, as the commands do. @returns what ends the server of the built site */
export function publishRoutes(app: Hono, bench: Bench): { close: () => void } {
  const { session } = bench;
  // The promise, so that two tabs at once get one server.
  let open: Promise<{ url: string; server: Server }> | null = null;

  app.get('/xuat-ban', async (context) => {
    const folder = madeAt('dist', 'index.html');
    if (folder) open ??= serveFolder(builtSite(), 0);
    const site = folder && (await open!).url;
    const running = [...session.jobs.values()].find(
      (job) => Object.hasOwn(COMMANDS, job.title) && job.state === 'running',
    );
    return bench.show(
      context,
      'Dựng và xuất bản',
      publishBody(site, folder, madeAt('doi-chieu.zip'), running ?? null),
    );
  });

  const begin = (title: keyof typeof COMMANDS): Job => {
    const ended = new AbortController();
    const work = async (step: (step: Step) => void, job: Job): Promise<string> => {
      for (const command of COMMANDS[title]) {
        step({ what: command === 'pack' ? 'Đang gói trang' : 'Đang dựng trang', done: 0, total: null });
        await runCommand(command, job, ended.signal);
      }
      session.forgetStates();
      return '/xuat-ban';
    };
    return session.start(title, (step, job) => session.noted(title, 'site', () => work(step, job)), {
      stop: () => ended.abort(),
      left: KEPT,
    });
  };
  app.post('/dung', (context) => context.redirect(`/viec/${begin('Dựng trang').id}`, 303));
  app.post('/xuat-ban', (context) => context.redirect(`/viec/${begin('Xuất bản').id}`, 303));
  return { close: () => void open?.then(({ server }) => server.close()) };
}

/** What each button runs, one after the other. */
const COMMANDS = { 'Dựng trang': ['build'], 'Xuất bản': ['build', 'pack'] };

/** A site, or its pack, takes the place of the one before only when it is whole. */
const KEPT = 'Trang đã dựng và gói của lần trước vẫn trọn vẹn.';

/** What lies at a name of the project. @param file that tells when it was made, where it is a folder */
function madeAt(name: string, file = ''): Made | null {
  const path = join(projectRoot, name);
  return existsSync(join(path, file)) ? { path, time: statSync(join(path, file)).mtime } : null;
}

/** What is told where a command broke; its own words stand below. */
const FAILED = 'Việc đã dừng vì chương trình gặp lỗi; chi tiết ở phần chữ bên dưới.';

/** Runs a command of the project and hands on what it says. @throws Refused where it fails */
function runCommand(command: string, job: Job, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join('scripts', 'commands', `${command}.ts`)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    signal,
  });
  let told: Told | null = null;
  child.on('message', (message) => (told = message as Told));
  for (const stream of [child.stdout!, child.stderr!])
    createInterface({ input: stream }).on('line', (line) => {
      job.output.push(line);
      if (job.output.length > 500) job.output.shift();
    });
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Refused(`Việc đã dừng. ${KEPT}`)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(told ? Refused.from(told) : new Refused(`${FAILED} ${KEPT}`)),
    );
  });
}
