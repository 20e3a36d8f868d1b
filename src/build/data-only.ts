import type { ContentEntryType } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';

/** What Astro hands over besides and does not declare: how the files of each extension are read. */
type Context = LoaderContext & { entryTypes?: ReadonlyMap<string, ContentEntryType> };

/**
 * A loader that keeps the front matter of its files and nothing else.
 *
 * The pages of plans are drawn from their data; their bodies are for people and for other programs. Kept, each body would
 * be compiled into the build: most of its time, and memory that grows with every plan. A file that is as it was at the
 * last build is not parsed again: its data is kept.
 *
 * @param idOf the id that the loader gives the entry of a file
 */
export function dataOnly(loader: Loader, idOf: (file: URL) => string): Loader {
  return {
    ...loader,
    name: `${loader.name}, data only`,
    load: (context: Context) => {
      const { store, entryTypes } = context;
      const set: typeof store.set = ({ id, data, filePath, digest }) =>
        store.set({ id, data, ...(filePath && { filePath }), ...(digest && { digest }) });
      return loader.load({
        ...context,
        ...(entryTypes && { entryTypes: parsingOnlyNew(entryTypes, context, idOf) }),
        store: { ...store, set },
      });
    },
  };
}

/** The loader compares a file with what is kept only when it has parsed it; what it parsed is then thrown away. */
function parsingOnlyNew(
  types: ReadonlyMap<string, ContentEntryType>,
  { store, generateDigest }: LoaderContext,
  idOf: (file: URL) => string,
): ReadonlyMap<string, ContentEntryType> {
  const wrapped = [...types].map(([extension, type]): [string, ContentEntryType] => {
    const getEntryInfo: ContentEntryType['getEntryInfo'] = (file) => {
      const kept = store.get(idOf(file.fileUrl));
      const isKept = kept?.filePath !== undefined && kept.digest === generateDigest(file.contents);
      return isKept ? { data: {}, rawData: '', body: '', slug: '' } : type.getEntryInfo(file);
    };
    return [extension, { ...type, getEntryInfo }];
  });
  return new Map(wrapped);
}
