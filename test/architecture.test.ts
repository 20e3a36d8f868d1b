import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The stages in the order of the flow; a stage imports none that comes after it. */
const STAGES = ['read', 'repair', 'mask', 'structure', 'correct', 'align', 'write'];

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.d.ts')),
);

/** Every file of ours that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import|new URL)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(([, path]) =>
    normalize(join(dirname(file), path!.replace(/\?.*$/, ''))),
  );
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));
const edges = [...graph].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));
const shown = (found: { from: string; to: string }[]): string[] =>
  found.map(({ from, to }) => `${from} -> ${to}`);
const stageOf = (file: string): number => STAGES.indexOf(/^scripts\/([^/]+)\//.exec(file)?.[1] ?? '');

/** For each folder, which of its files and folders imports which other one. */
function besides(): Map<string, { from: string; to: string }[]> {
  const found = new Map<string, { from: string; to: string }[]>();
  for (const { from, to } of edges) {
    const [one, other] = [from.split('/'), to.split('/')];
    const apart = one.findIndex((name, at) => name !== other[at]);
    const folder = one.slice(0, apart).join('/');
    if (folder !== '')
      found.set(folder, [...(found.get(folder) ?? []), { from: one[apart]!, to: other[apart]! }]);
  }
  return found;
}

/** One circle, written out, for each way back to where a walk already was. */
function circlesIn(pairs: readonly { from: string; to: string }[]): string[] {
  const next = Map.groupBy(pairs, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, path: string[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) return void circles.push([...path.slice(at), node].join(' -> '));
    if (done.has(node)) return;
    for (const { to } of next.get(node) ?? []) visit(to, [...path, node]);
    done.add(node);
  };
  for (const node of next.keys()) visit(node, []);
  return [...new Set(circles)];
}

describe('imports', () => {
  test('the graph is read: the pipeline imports every stage', () => {
    const composed = ['scripts/pipeline.ts', 'scripts/read-plan.ts'].flatMap((file) => graph.get(file)!);
    const stages = composed.map(stageOf);
    expect(STAGES.map((_, index) => stages.includes(index))).toEqual(STAGES.map((stage) => stage !== 'read'));
  });

  test('src never imports scripts', () => {
    expect(
      shown(edges.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('scripts/'))),
    ).toEqual([]);
  });

  test('no stage imports a later one', () => {
    const wrong = edges.filter(({ from, to }) => stageOf(from) >= 0 && stageOf(to) > stageOf(from));
    expect(shown(wrong)).toEqual([]);
  });

  test.each(['repair', 'mask', 'structure', 'correct'])('%s is called by read-plan.ts alone', (stage) => {
    // An import of types calls nothing.
    const calling = new RegExp(`(?:from|import)\\s*\\(?\\s*'[^']*/${stage}/index\\.ts'`);
    const calls = sources.filter((file) => {
      const text = readFileSync(file, 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
      return calling.test(text);
    });
    expect(calls).toEqual(['scripts/read-plan.ts']);
  });

  test('no stage reads or writes files: that is done at the edge', () => {
    const files = sources.filter((file) => stageOf(file) >= 0);
    expect(
      files.filter((file) => /from '(node:fs|node:child_process)/.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });

  test('no stage imports the pipeline or a command', () => {
    const wrong = edges.filter(
      ({ from, to }) => stageOf(from) >= 0 && /^scripts\/(commands\/|[^/]+\.ts$)/.test(to),
    );
    expect(shown(wrong)).toEqual([]);
  });

  test.each(['src/domain/', 'src/vietnamese/'])(
    '%s imports nothing of Astro and nothing outside the leaves',
    (leaf) => {
      const wrong = edges.filter(
        ({ from, to }) => from.startsWith(leaf) && !/^src\/(domain|vietnamese)\//.test(to),
      );
      expect(shown(wrong)).toEqual([]);
      const files = sources.filter((file) => file.startsWith(leaf));
      expect(files.filter((file) => /from 'astro/.test(readFileSync(file, 'utf8')))).toEqual([]);
    },
  );

  test('every package that is imported is one of ours in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      object
    >;
    const known = new Set([...Object.keys(dependencies!), ...Object.keys(devDependencies!)]);
    // What comes with another one: the types of mdast and hast, and the modules that Astro makes.
    const given = /^(node:|mdast$|hast$|astro:|virtual:)/;
    const tests = readdirSync('test', { recursive: true })
      .map((name) => join('test', String(name)))
      .filter((name) => name.endsWith('.ts'));
    // The page bench writes the files of another project, as text.
    const own = sources.filter((file) => file !== 'scripts/bench/pages/starlight.ts');
    const wrong = [...own, ...tests].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^'\n]*from '([^.'][^']*)'/gm)]
        .map(([, name]) => name!)
        .filter(
          (name) =>
            !given.test(name) &&
            !known.has(
              name
                .split('/')
                .slice(0, name.startsWith('@') ? 2 : 1)
                .join('/'),
            ),
        )
        .map((name) => `${file} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('there is no circle of files', () => {
    expect(circlesIn(edges)).toEqual([]);
  });

  // What stands side by side in a folder, files and folders, has an order: whoever reads it can begin below.
  test('there is no circle of rooms', () => {
    const found = [...besides()].flatMap(([folder, pairs]) =>
      circlesIn(pairs).map((circle) => `${folder}: ${circle}`),
    );
    expect(found).toEqual([]);
  });

  // Nor does a folder import one whose own files, those that stand in it directly, import it.
  test('there is no circle of folders', () => {
    const pairs = edges
      .map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }))
      .filter(({ from, to }) => from !== to);
    expect(circlesIn(pairs)).toEqual([]);
  });
});
