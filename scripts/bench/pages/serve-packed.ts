import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { serveFolder } from '../../site/serve-folder.ts';

/** Serves a folder with brotli, as every static host of today does: without it a phone would wait for nothing. */
export async function servePacked(folder: string): Promise<{ url: string; close: () => void }> {
  const plain = await serveFolder(folder, 0);
  const server: Server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', plain.url), { redirect: 'manual' });
      const headers = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(content-length|connection|keep-alive|transfer-)/.test(name),
        ),
      );
      response.writeHead(answer.status, { ...headers, 'content-encoding': 'br' });
      response.end(brotliCompressSync(Buffer.from(await answer.arrayBuffer())));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.close();
      plain.server.close();
    },
  };
}
