import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { spawnDesk, whenOpen } from '../../scripts/screenshots/clerk-desk.ts';
import { ask, endOf, type Answer } from './workbench.ts';

/** The workbench as the command starts it, in processes of its own. */
export interface Bench {
  child: ChildProcess;
  url: URL;
  /** The key as the browser keeps it. */
  cookie: string;
  /** What it said before its address. */
  said: string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: string | Uint8Array, type?: string) => Promise<Answer>;
  /** Waits until work is done; gives where it leads. @throws what it was refused for */
  end: (job: string) => Promise<string>;
  /** Kills it with all that it started. */
  kill: () => Promise<void>;
}

/** Starts it on a folder of content; killed after the test, where it still runs. */
export async function spawnWorkbench(content: string): Promise<Bench> {
  const child = spawnDesk(projectRoot, content);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const { said, url: address } = await whenOpen(child);
  const url = new URL(address);
  const headers = {
    cookie: `doi-chieu-${url.port}=${url.searchParams.get('khoa')}`,
    origin: url.origin,
  };
  const port = Number(url.port);
  const get = (path: string): Promise<Answer> => ask(port, 'GET', path, headers);
  return {
    child,
    url,
    cookie: headers.cookie,
    said,
    kill,
    get,
    post: (path, body, type = 'application/x-www-form-urlencoded') =>
      ask(port, 'POST', path, { ...headers, 'content-type': type }, body),
    end: (job) => endOf(job, get),
  };
}
