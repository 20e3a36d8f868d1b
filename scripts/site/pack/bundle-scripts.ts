import { build, type Plugin } from 'esbuild';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../../files/files.ts';

/** A script of a component, as Astro bundles it: an element without attributes at the beginning of a line. */
const SCRIPT = /^<script>\n([\s\S]*?)^<\/script>/gm;
/** The oldest browsers that the site is built for (astro.config.mjs). */
const BROWSERS = ['chrome109', 'firefox115', 'safari15.4'];

const src = join(projectRoot, 'src');

/** Where each script of a component stands, and what it says. */
function pageScripts(): { folder: string; code: string }[] {
  return globSync('**/*.astro', { cwd: src })
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8').replaceAll('\r\n', '\n');
      return [...text.matchAll(SCRIPT)].map(([, code]) => ({
        folder: dirname(join(src, file)),
        code: code!,
      }));
    });
}

/** Gives the scripts of the components as modules "page-script:0" and so on. */
const components = (scripts: readonly { folder: string; code: string }[]): Plugin => ({
  name: 'scripts of components',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^page-script:/ }, ({ path }) => ({ path, namespace: 'page-script' }));
    onLoad({ filter: /.*/, namespace: 'page-script' }, ({ path }) => {
      const { folder, code } = scripts[Number(path.split(':')[1])]!;
      return { contents: code, loader: 'ts', resolveDir: folder };
    });
  },
});

/** Puts in place of each module of a folder `host/` the one of the same name in the folder `disk/` beside it. */
const fromDisk: Plugin = {
  name: 'from disk',
  setup({ onResolve }) {
    onResolve({ filter: /\/host\/[^/]+\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(dirname(join(resolveDir, path)), '..', 'disk', basename(path)),
    }));
  },
};

/**
 * All scripts of the site as one classic script. Each looks for its own elements and does nothing on a page without
 * them, so all pages can share it; loaded from a disk, its size does not matter. It is bundled from the sources,
 * which must be those that the site was built from.
 *
 * @throws Error where something does not bundle, or speaks of what only a module has
 */
export async function bundleScripts(): Promise<string> {
  const scripts = pageScripts();
  const modules = scripts.map((_, at) => `page-script:${at}`);
  const { outputFiles, warnings } = await build({
    stdin: {
      contents: ['./delivery/disk/published-link.ts', ...modules]
        .map((name) => `import '${name}';`)
        .join('\n'),
      resolveDir: src,
    },
    plugins: [components(scripts), fromDisk],
    bundle: true,
    minify: true,
    format: 'iife',
    target: BROWSERS,
    write: false,
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return outputFiles[0]!.text;
}
