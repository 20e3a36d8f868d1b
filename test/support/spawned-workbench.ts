import type { ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { spawnDesk, whenOpen } from '../../scripts/screenshots/clerk-desk.ts';
import type { Answer } from './workbench.ts';

/** The workbench as the command starts it, in processes of its own. */
export interface Bench {
  child: ChildProcess;
  /** What it said before its address. */
  said: string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: string | Uint8Array, type?: string) => Promise<Answer>;
  /** Waits until work is done; gives where it leads. */
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
  const ask = (method: string, path: string, body: string | Uint8Array, type: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = { method, headers: { ...headers, 'content-type': type }, agent: false };
      const sent = request(new URL(path, url), options, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const form = 'application/x-www-form-urlencoded';
  const get = (path: string): Promise<Answer> => ask('GET', path, '', form);
  const end = async (job: string): Promise<string> => {
    for (;;) {
      const [, next] = /href="([^"]*)" data-next/.exec((await get(job)).text) ?? [];
      if (next !== undefined) return next;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  return {
    child,
    said,
    kill,
    end,
    get,
    post: (path, body, type = form) => ask('POST', path, body, type),
  };
}
