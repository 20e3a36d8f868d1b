import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { packed } from './weigh.ts';
import type { Material, MakeEngine } from './engine.ts';

interface PagefindScript {
  options(options: { basePath: string }): Promise<void>;
  init(language: string): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  destroy(): Promise<void>;
}

/** Shown at once, so fetched for the first answer. */
const SHOWN = 10;

/** Pagefind: its index is many small files, so the bytes are those that the first query really fetched. */
export const makePagefind: MakeEngine = async (material) => {
  const files = await filesOf(material);
  let sent = 0;
  const server = createServer((request, response) => {
    // A connection kept open may be closed at one end just when the other uses it again.
    response.setHeader('connection', 'close');
    const content = files.get(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!content) return void response.writeHead(404).end();
    // Its files are packed already, but for the small list of languages.
    sent += content.length;
    response.end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const path = join(folder, 'pagefind.mjs');
  const code = files.get('/pagefind.js')!;
  writeFileSync(path, code);
  const script = (await import(pathToFileURL(path).href)) as PagefindScript;
  await script.options({ basePath: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  await script.init('vi');
  const search = async (query: string): Promise<number[]> => {
    const { results } = await script.search(query);
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return shown.map(({ url }) => Number(/\d+/.exec(url)![0]));
  };
  await search('công dân số');
  return {
    name: 'Pagefind',
    bytes: packed(code) + sent,
    search,
    close: async () => {
      await script.destroy();
      server.close();
      rmSync(folder, { recursive: true });
      await pagefind.close();
    },
  };
};

async function filesOf({ documents }: Material): Promise<Map<string, Uint8Array>> {
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind gave no index.');
  for (const { id, title, facts, text } of documents)
    await index.addCustomRecord({
      url: `/${id}/`,
      content: `${title}\n${facts}\n${text}`,
      language: 'vi',
      meta: { title },
    });
  const { files } = await index.getFiles();
  return new Map(files.map(({ path, content }) => [`/${path}`, content]));
}
