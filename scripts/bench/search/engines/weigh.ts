import { build } from 'esbuild';
import { brotliCompressSync } from 'node:zlib';
import { projectRoot } from '../../../files/files.ts';

/** The size of a file as sent. */
export const packed = (content: string | Uint8Array): number => brotliCompressSync(content).length;

/**
 * The size as sent of a script with all that it imports, minified.
 *
 * @param code a module that imports what is weighed
 * @param later packages and files that it loads only at need, as written in its imports
 */
export async function weighScript(code: string, later: string[] = []): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: projectRoot, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: later,
    write: false,
    logLevel: 'silent',
    define: { 'import.meta.url': '"https://example.invalid/"' },
  });
  return outputFiles.reduce((sum, { contents }) => sum + packed(contents), 0);
}
