// Wiring only. What a page may load is settled here, once, for every page.
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { writeHostHeaders } from './src/build/host-headers.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { siteAddress } from './scripts/files/files.ts';
import { drawPages } from './scripts/site/draw-pages.ts';
import { trialReader } from './scripts/trial/site-files.ts';
import { themeHash } from './src/theme/theme-script.ts';

// The published address and the folder it lives under come from the environment: the same content builds
// for any host.
const site = siteAddress();
const base = process.env.DOI_CHIEU_BASE ?? '/';

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // A line break between elements is no blank, as in JSX; Prettier formats by the same rule. So a repaired
  // letter in the middle of a word never gains a blank, however the source is set.
  compressHTML: 'jsx',
  build: {
    format: 'directory',
    // The one shared stylesheet is a file, cached once; what is small goes into the page.
    inlineStylesheets: 'auto',
  },
  // A plan's quotation marks and dashes reach the page as printed, and a URL in it stays text.
  markdown: {
    processor: satteri({ features: { gfm: false, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), drawPages(), writeHostHeaders(base), trialReader],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // The one script that no component brings: it must run before anything is drawn.
      scriptDirective: { hashes: [themeHash] },
    },
  },
  // The last Chrome for Windows 7, which offices still run; without this the build writes newer media queries.
  vite: {
    plugins: [plainImports],
    // The search worker loads its rarest part only when it needs it, which only modules can.
    worker: { format: 'es' },
    build: {
      cssTarget: ['chrome109', 'firefox115', 'safari15.4'],
      // Above the stylesheet of an area, below the shared one: a page waits for one stylesheet only.
      assetsInlineLimit: 9000,
      // Said once for each page of content, by Astro's own modules; nobody can do anything about it.
      rolldownOptions: {
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
