import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page sends, in bytes after brotli. */
export interface Weight {
  html: number;
  css: number;
  js: number;
  total: number;
}

/** What `/thu/` loads to read a file, by what it is for, in bytes after brotli. */
export interface ReaderWeight {
  name: string;
  bytes: number;
  /** The most that it may be; null for what is loaded only where it is asked for. */
  most: number | null;
}

/** The program that reads a reader's own file in the browser, and what it reads with. */
export function weighReader(dist: string): ReaderWeight[] {
  const { reader, parts } = JSON.parse(readFileSync(join(dist, 'thu/bo-doc.json'), 'utf8')) as {
    reader: string;
    parts: Record<'data' | 'pairs' | 'pdf' | 'references' | 'html' | 'files', string>;
  };
  const weigh = (...paths: string[]): number =>
    paths.reduce((sum, path) => sum + packed(join(dist, path)), 0);
  return [
    { name: 'reader', bytes: weigh(reader), most: 250_000 },
    { name: 'what it reads with', bytes: weigh(parts.data, parts.pairs), most: 200_000 },
    { name: 'for PDF files alone', bytes: weigh(parts.pdf, parts.references), most: null },
    { name: 'for HTML files alone', bytes: weigh(parts.html), most: null },
    { name: 'for Word and Excel files to take along', bytes: weigh(parts.files), most: null },
  ];
}

const packed = (path: string): number => brotliCompressSync(readFileSync(path)).length;

/** Scripts that a script loads at once; what it only loads on demand does not count. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\b(?:import|from)\s*["'](\.\/[^"']+\.js)["']/g)].map(([, name]) => name!);
}

/** A script with all that it imports, each once. */
function scriptFiles(folder: string, first: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...first];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    queue.push(...importsOf(file).map((name) => join(folder, name)));
  }
  return found;
}

/**
 * The weight of a page of a built site with its stylesheets and scripts.
 *
 * @param path from the root of the site, with a slash at the end
 */
export function weighPage(dist: string, path: string): Weight {
  const file = join(dist, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  const linked = [...html.matchAll(/<(?:link|script)[^>]+(?:href|src)="\/([^"]+\.(?:css|js))"/g)];
  const files = [...new Set(linked.map(([, name]) => join(dist, name!)))];
  const sum = (all: Iterable<string>): number => [...all].reduce((bytes, one) => bytes + packed(one), 0);
  const css = sum(files.filter((one) => one.endsWith('.css')));
  const scripts = files.filter((one) => one.endsWith('.js'));
  const js = sum(scriptFiles(join(dist, '_astro'), scripts));
  const own = packed(file);
  return { html: own, css, js, total: own + css + js };
}
