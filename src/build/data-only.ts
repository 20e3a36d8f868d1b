import type { Loader } from 'astro/loaders';

/**
 * A loader that keeps the front matter of its files and nothing else.
 *
 * The pages of plans are drawn from their data; their bodies are for people and for other programs. Kept, each body would
 * be compiled into the build: most of its time, and memory that grows with every plan.
 */
export function dataOnly(loader: Loader): Loader {
  return {
    ...loader,
    name: `${loader.name}, data only`,
    load: (context) => {
      const { store } = context;
      const set: typeof store.set = ({ id, data, filePath, digest }) =>
        store.set({ id, data, ...(filePath && { filePath }), ...(digest && { digest }) });
      return loader.load({ ...context, store: { ...store, set } });
    },
  };
}
