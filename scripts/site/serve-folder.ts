import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';

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
  let name: string;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  const path = normalize(join(folder, name));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.isFile() ? { path, redirect: null } : null;
  const index = join(path, 'index.html');
  if (!statSync(index, { throwIfNoEntry: false })?.isFile()) return null;
  return { path: index, redirect: name.endsWith('/') ? null : encodeURI(`${name}/`) };
}

function send(response: ServerResponse, status: number, path: string, head: boolean): void {
  const type = CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': type,
    'content-length': statSync(path).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (head) response.end();
  else createReadStream(path).pipe(response);
}

/**
 * Serves a folder over HTTP as a static host does: index files, a slash at the end of folders, 404.html.
 *
 * @param port 0 takes any free one
 * @throws InputError where the port is taken
 */
export async function serveFolder(folder: string, port: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const head = request.method === 'HEAD';
    if (request.method !== 'GET' && !head) return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const file = fileFor(folder, request.url ?? '/');
    if (file?.redirect) return void response.writeHead(301, { location: file.redirect }).end();
    if (file) return send(response, 200, file.path, head);
    const missing = fileFor(folder, '/404.html');
    if (missing) return send(response, 404, missing.path, head);
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE' || cause.code === 'EACCES'
          ? new InputError(`port ${port} cannot be used (${cause.code}).`, {
              hint: 'Give another one: --port 4322.',
              cause,
            })
          : cause,
      ),
    );
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return { url: `http://localhost:${taken}/`, server };
}
