import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../files/files.ts';
import { webPairs } from '../repair/language/web-pairs.ts';
import { packPairs } from './pack-pairs.ts';
import type { TrialData } from './trial-data.ts';

/** The oldest browsers that the site is built for (astro.config.mjs). */
const BROWSERS = ['chrome109', 'firefox115', 'safari15.4'];

/**
 * What stands for a module that only Node can run, or for a table that has to come apart. All else is the very module that
 * the commands run.
 */
export const standIns: Record<string, string> = {
  'scripts/receive/ocr/index.ts': 'scripts/trial/browser/scans.ts',
  'scripts/receive/ocr/recognise-pages.ts': 'scripts/trial/browser/scans.ts',
  'scripts/receive/office/to-docx.ts': 'scripts/trial/browser/to-docx.ts',
  'scripts/receive/pdf/in-thread.ts': 'scripts/trial/browser/in-thread.ts',
  'scripts/receive/pdf/pdf-package.ts': 'scripts/trial/browser/pdf-package.ts',
  'scripts/receive/pdf/outlines/reference-text.ts': 'scripts/trial/browser/reference-text.ts',
  'scripts/repair/language/subjects/of-life.ts': 'scripts/trial/browser/of-life.ts',
  'scripts/repair/language/web-pairs.ts': 'scripts/trial/browser/web-pairs.ts',
};

/** The same for packages. */
const packages: Record<string, string> = {
  'node:crypto': 'scripts/trial/browser/node-crypto.ts',
  'rehype-parse': 'scripts/trial/browser/rehype-parse.ts',
};

/** A part of the reader as a file: what it is called before its checksum, and what is in it. */
export interface BuiltPart {
  name: string;
  ending: 'js' | 'json' | 'txt' | 'tsv';
  content: string;
}

/**
 * Modules of the schema library that nobody asks the reader for, with what stands for what they export: they turn schemas
 * into JSON Schema and back, or into a program of their own. They weigh 50 kB.
 */
const unasked: Record<string, string> = {
  'core.json-schema-processors': 'export const allProcessors = {}, toJSONSchema = undefined;',
  'classic.from-json-schema': 'export const fromJSONSchema = undefined;',
  'core.to-json-schema': `export const [initializeContext, handleUnrepresentable, processSchema, extractDefs, finalize] = [];
    export { processSchema as process };
    export const createToJSONSchemaMethod = () => () => undefined, createStandardJSONSchemaMethod = () => () => undefined;`,
  'core.compile': `export const [INVALID, ZodCompileAsyncError, ZodCompileUnsupportedError, compile, withParser, compileFn] = [];`,
};

const inPlace: Plugin = {
  name: 'modules for browsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:crypto|rehype-parse)$/ }, ({ path, importer }) =>
      importer.endsWith('html-part.ts') ? null : { path: join(projectRoot, packages[path]!) },
    );
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const instead = standIns[relative(projectRoot, path).replaceAll(sep, '/')];
      if (instead === undefined) return null;
      const at = join(projectRoot, instead);
      // Re-exported, so that the stand-in is one module however many it stands for.
      return { contents: `export * from ${JSON.stringify(at)};`, loader: 'ts', resolveDir: projectRoot };
    });
    // Sentences about schemas in fifty languages; none is ever shown.
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: join(path, '..'),
    }));
    for (const [name, contents] of Object.entries(unasked))
      onLoad(
        { filter: new RegExp(`[\\\\/]zod[\\\\/]v4[\\\\/]${name.replace('.', '[\\\\/]')}\\.js$`) },
        () => ({ contents }),
      );
  },
};

async function bundle(
  entry: string,
  format: 'iife' | 'esm',
  define: Record<string, string> = {},
): Promise<string> {
  const options: BuildOptions = {
    entryPoints: [join(projectRoot, 'scripts/trial/worker', entry)],
    plugins: [inPlace],
    define,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format,
    platform: 'browser',
    target: BROWSERS,
    write: false,
    // The licences of packages ask to be named beside them.
    legalComments: 'eof',
    logLevel: 'silent',
  };
  const { outputFiles } = await build(options);
  return outputFiles![0]!.text;
}

const referencesFile = join(projectRoot, 'scripts/receive/pdf/outlines/reference.tsv');

/**
 * The reader for a page on a host: the worker and the parts that it loads. @throws Error where something does not
 * bundle
 */
export async function bundleForHost(data: TrialData): Promise<BuiltPart[]> {
  return [
    { name: 'reader', ending: 'js', content: await bundle('on-host.ts', 'iife') },
    { name: 'data', ending: 'json', content: JSON.stringify(data) },
    { name: 'pairs', ending: 'txt', content: packPairs(webPairs) },
    { name: 'pdf', ending: 'js', content: await bundle('pdf-part.ts', 'esm') },
    { name: 'references', ending: 'tsv', content: readFileSync(referencesFile, 'utf8') },
    { name: 'html', ending: 'js', content: await bundle('html-part.ts', 'esm') },
    { name: 'files', ending: 'js', content: await bundle('files-part.ts', 'esm') },
  ];
}

/** The reader for a page that is a file: one script. @throws Error where something does not bundle */
export async function bundleForDisk(data: TrialData): Promise<string> {
  return bundle('on-disk.ts', 'iife', {
    TRIAL_DATA: JSON.stringify(data),
    TRIAL_PAIRS: JSON.stringify(packPairs(webPairs)),
    TRIAL_REFERENCES: JSON.stringify(readFileSync(referencesFile, 'utf8')),
  });
}
