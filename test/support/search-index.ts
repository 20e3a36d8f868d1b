import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ModelPage, PageData, PlanPage, TaskPage, TextPage } from '../../src/domain/pages.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { loadCanonicalModels, loadVocabulary } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { buildIndex, type SearchIndex } from '../../src/search/index/engine.ts';
import { indexOf } from '../../src/search/index/from-pages.ts';

const content = join(projectRoot, 'content');

function pages(): PageData[] {
  const folder = join(content, 'plans');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return parse(/^---\n([\s\S]*?)\n---\n/.exec(text)![1]!) as PageData;
    });
}

/** With the groups of all programmes beside it, as the site's queries give it. */
const withGroups = (vocabulary: Vocabulary) => ({
  ...vocabulary,
  groups: vocabulary.programmes.flatMap(({ groups }) => groups),
});

let made: ReturnType<typeof indexOf> | undefined;

/** Both files of the index as a build of the present content would make them. */
export function realFiles(): ReturnType<typeof indexOf> {
  if (made) return made;
  const all = pages();
  made = indexOf({
    plans: all.filter((page): page is PlanPage => page.kind === 'plan'),
    models: all.filter((page): page is ModelPage => page.kind === 'model'),
    tasks: all.filter((page): page is TaskPage => page.kind === 'task'),
    texts: all.filter((page): page is TextPage => page.kind === 'text'),
    canonical: loadCanonicalModels(content),
    vocabulary: withGroups(loadVocabulary(content)),
  });
  return made;
}

let index: SearchIndex | undefined;

/** The index of the five plans with their texts. */
export function realIndex(): SearchIndex {
  const { head, texts } = realFiles();
  return (index ??= buildIndex(head, texts));
}
