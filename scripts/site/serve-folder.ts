import { closeSync, createReadStream, fstatSync, openSync, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { portRefusal } from '../terminal/port.ts';

/** By ending; text is UTF-8. Any other file is a download. */
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The path of a file below a folder for a request, null where it would lead out of it or is not there. */
function fileFor(folder: string, url: string): { path: string; redirect: string | null } | null {
  const asked = URL.parse(url, 'http://localhost');
  const name = asked && decoded(asked.pathname);
  if (!name || name.includes('\0')) return null;
  const path = normalize(join(folder, name));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const found = lookAt(path);
  if (!found?.isDirectory()) return found?.isFile() ? { path, redirect: null } : null;
  const index = join(path, 'index.html');
  if (!lookAt(index)?.isFile()) return null;
  // One slash at the start: "//name/" would be another host.
  const there = encodeURI(`${name.replace(/^\/+/, '/')}/`) + asked.search;
  return { path: index, redirect: name.endsWith('/') ? null : there };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** What lies at a path; a name that no file can have (too long, a loop of links) is a file that is not there. */
function lookAt(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** Sends a file; false where it went away meanwhile, as when the site is built anew. */
function send(response: ServerResponse, status: number, path: string, head: boolean): boolean {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
  response.writeHead(status, {
    'content-type': CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': fstatSync(file).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (head) {
    closeSync(file);
    response.end();
    return true;
  }
  // The open file stays whole though its name may go; a reader who goes away ends the stream, and nothing else.
  pipeline(createReadStream(path, { fd: file }), response, () => undefined);
  return true;
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const head = request.method === 'HEAD';
  if (request.method !== 'GET' && !head) return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = fileFor(folder, request.url ?? '/');
  if (file?.redirect) return void response.writeHead(301, { location: file.redirect }).end();
  if (file && send(response, 200, file.path, head)) return;
  const missing = fileFor(folder, '/404.html');
  if (missing && send(response, 404, missing.path, head)) return;
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
}

/**
 * Serves a folder over HTTP as a static host does: index files, a slash at the end of folders, 404.html.
 *
 * @param port 0 takes any free one
 * @throws InputError where the port is taken
 */
export async function serveFolder(folder: string, port: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portRefusal(cause, port, 4322)));
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return { url: `http://localhost:${taken}/`, server };
}
