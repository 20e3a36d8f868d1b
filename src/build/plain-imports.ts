/** The module of Vite that every script with an `import()` brings along to load stylesheets and hints ahead. */
const HELPER = '\0vite/preload-helper.js';

/**
 * A plugin of Vite: an `import()` of a script is the browser's own. Vite's helper costs every page some 750 bytes; what
 * it does, loading the stylesheets of a script with it, no script of this site needs.
 */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
};
