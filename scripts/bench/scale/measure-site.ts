import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { projectRoot } from '../../files/files.ts';
import { ASTRO, astroOptions } from '../../site/astro-build.ts';
import { runMeasured, type Usage } from './run-measured.ts';

/** The sources of the site in a folder of their own; what a build keeps between two runs is its own too. */
export function copySite(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  linkPackages(folder);
}

/** All packages of the project, without what builds of it have kept among them. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(join(projectRoot, 'node_modules')))
    if (!/^\.(astro|vite|cache)/.test(name))
      symlinkSync(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name));
}

/** Builds the site of a folder into its `dist/`. */
export const buildSite = (folder: string, env: NodeJS.ProcessEnv = {}): Usage =>
  build(folder, astroOptions, env);

const build = (folder: string, options: readonly string[], env: NodeJS.ProcessEnv): Usage =>
  runMeasured([...options, ASTRO, 'build', '--root', folder], folder, { NODE_ENV: 'production', ...env });

/** The pages of a built site. */
export const pagesOf = (dist: string): string[] => globSync('**/*.html', { cwd: dist });

/** A kind of page, and the heaviest of its pages. */
export interface KindWeight {
  kind: string;
  pages: number;
  heaviest: string;
  /** Of the HTML after brotli. */
  bytes: number;
  elements: number;
}

/** Which pages are of one kind: their address with every name in it left open. */
function kindOf(page: string): string {
  return `/${page.replace(/index\.html$/, '')}`
    .replace(/^\/ke-hoach\/[^/]+\/(?=.)/, '/ke-hoach/*/')
    .replace(/(mo-hinh-|nhiem-vu-)[^/]+/, '$1*')
    .replace(/^\/soat-loi\/ke-hoach\/[^/]+\//, '/soat-loi/ke-hoach/*/')
    .replace(/^(\/(?:ke-hoach|mo-hinh|so|don-vi|nen-tang|dia-phuong)\/)(?!\*)[^/]+\//, '$1*/')
    .replace(/\d+\/$/, (page) => (/\*/.test(page) ? page : 'n/'));
}

/** The heaviest page of each kind: by its bytes as they are, which is quickly told. */
export function weighKinds(dist: string): KindWeight[] {
  const kinds = Map.groupBy(pagesOf(dist), kindOf);
  return [...kinds].map(([kind, pages]) => {
    const size = (page: string): number => statSync(join(dist, page)).size;
    const heaviest = pages.reduce((one, other) => (size(other) > size(one) ? other : one));
    const html = readFileSync(join(dist, heaviest));
    return {
      kind,
      pages: pages.length,
      heaviest,
      bytes: brotliCompressSync(html).length,
      elements: html.toString('utf8').match(/<[a-z]/g)?.length ?? 0,
    };
  });
}

/** Bare Astro: one route with the same number of pages, a sentence each. */
export function buildBareAstro(folder: string, pages: number): Usage {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  linkPackages(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "type": "module" }');
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {};');
  writeFileSync(
    join(folder, 'src/pages/[n].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, n) => ({ params: { n: String(n) } }));
const { n } = Astro.params;
---
<html lang="vi"><head><title>{n}</title></head><body><h1>Trang {n}</h1></body></html>
`,
  );
  return build(folder, [], {});
}
