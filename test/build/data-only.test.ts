import { describe, expect, it } from 'vitest';
import type { ContentEntryType } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { dataOnly } from '../../src/build/data-only.ts';

type Entry = { id: string; data: Record<string, unknown>; body?: string; filePath?: string; digest?: string };

/** Loads these files as Astro's own loader does, into a store that has some entries. */
async function load(
  files: Record<string, string>,
  entries: readonly Entry[] = [],
): Promise<{ parsed: string[]; store: Map<string, Entry> }> {
  const parsed: string[] = [];
  const store = new Map(entries.map((entry) => [entry.id, entry]));
  const type = {
    extensions: ['.mdx'],
    getEntryInfo: ({ fileUrl, contents }: { fileUrl: URL; contents: string }) => {
      parsed.push(fileUrl.pathname.slice(1));
      return { data: { words: contents }, rawData: '', body: contents, slug: '' };
    },
  } as ContentEntryType;
  const like: Loader = {
    name: 'like that of Astro',
    load: async (context) => {
      const { entryTypes } = context as unknown as { entryTypes: Map<string, ContentEntryType> };
      for (const [id, contents] of Object.entries(files)) {
        const fileUrl = new URL(`file:///${id}`);
        const { data, body } = await entryTypes.get('.mdx')!.getEntryInfo({ contents, fileUrl });
        const digest = context.generateDigest(contents);
        if (context.store.get(id)?.digest === digest) continue;
        context.store.set({ id, data, body, filePath: id, digest });
      }
    },
  };
  const context = {
    entryTypes: new Map([['.mdx', type]]),
    generateDigest: (contents: string) => `sum of ${contents}`,
    store: {
      get: (id: string) => store.get(id),
      set: (entry: Entry) => Boolean(store.set(entry.id, entry)),
    },
  } as unknown as LoaderContext;
  await dataOnly(like, (file) => file.pathname.slice(1)).load(context);
  return { parsed, store };
}

const kept = (id: string, contents: string): Entry => ({
  id,
  data: { words: contents },
  filePath: id,
  digest: `sum of ${contents}`,
});

describe('dataOnly', () => {
  it('keeps the data of a file without its body', async () => {
    const { store } = await load({ a: 'một' });
    expect(store.get('a')).toEqual(kept('a', 'một'));
  });

  it('parses no file that is as it was, and every other one', async () => {
    const { parsed, store } = await load({ a: 'một', b: 'hai', c: 'một' }, [
      kept('a', 'một'),
      kept('b', 'cũ'),
    ]);
    expect(parsed).toEqual(['b', 'c']);
    expect([...store.values()].map(({ data }) => data['words'])).toEqual(['một', 'hai', 'một']);
  });
});
