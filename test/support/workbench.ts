import { request, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { startWorkbench } from '../../scripts/workbench/server/start.ts';

/** What a request gave. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A clerk at a workbench of a content folder of their own. */
export interface Clerk {
  port: number;
  url: string;
  /** The key as the browser keeps it. */
  cookie: string;
  /** A request with exactly these headers. */
  raw(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: Uint8Array | string,
  ): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** A form as the browser sends it. */
  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Answer>;
  /** A dropped file; gives the address of what it reads as. */
  drop(name: string, bytes: Uint8Array): Promise<string>;
  /** Waits until work is done; gives where it leads. @throws what it was refused for */
  finish(job: string): Promise<string>;
  close(): Promise<void>;
}

/** A request to a workbench on this machine. */
export function ask(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Uint8Array | string = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // A connection of its own: the server hangs up on a request that it does not read to the end.
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Waits until work is done; gives where it leads. @throws what it was refused for */
export async function endOf(job: string, get: (path: string) => Promise<Answer>): Promise<string> {
  for (;;) {
    const { text } = await get(job);
    const [, next] = /href="([^"]*)" data-next/.exec(text) ?? [];
    if (next !== undefined) return next;
    const [, why] = /role="alert">([^<]*)/.exec(text) ?? [];
    if (why !== undefined) throw new Error(why);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Opens a workbench on a folder of content; closed after the test. */
export async function openWorkbench(content: string): Promise<Clerk> {
  process.env.DOI_CHIEU_CONTENT = content;
  const running = await startWorkbench(0);
  const close = async (): Promise<void> => {
    delete process.env.DOI_CHIEU_CONTENT;
    await running.close();
  };
  onTestFinished(close);
  const { port, url } = running;
  const raw: Clerk['raw'] = (method, path, headers = {}, body = '') => ask(port, method, path, headers, body);
  const first = await raw('GET', URL.parse(url)!.pathname + URL.parse(url)!.search);
  const cookie = first.headers['set-cookie']![0]!.split(';')[0]!;
  const origin = `http://127.0.0.1:${port}`;
  const get: Clerk['get'] = (path) => raw('GET', path, { cookie });
  const send = (path: string, type: string, body: Uint8Array | string): Promise<Answer> =>
    raw('POST', path, { cookie, origin, 'content-type': type }, body);
  const post: Clerk['post'] = (path, fields) =>
    send(
      path,
      'application/x-www-form-urlencoded',
      new URLSearchParams(fields.map(([a, b]) => [a, b])).toString(),
    );
  const finish: Clerk['finish'] = (job) => endOf(job, get);
  const drop: Clerk['drop'] = async (name, bytes) => {
    const edge = 'ranh-gioi-cua-tep';
    const head = `--${edge}\r\nContent-Disposition: form-data; name="tep"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
    const { headers, text } = await send('/thu', `multipart/form-data; boundary=${edge}`, body);
    if (!headers.location) throw new Error(text);
    return finish(headers.location);
  };
  return { port, url, cookie, raw, get, post, drop, finish, close };
}

/** The value of a hidden field of a page. */
export const hiddenValue = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
