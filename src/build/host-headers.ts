import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Headers for static hosts that read `_headers` (Netlify, Cloudflare Pages and others). The full policy is in each
 * page, with the hashes of its own scripts; here is what a page cannot declare itself.
 *
 * @param base the path that the site lives under, "/" at the root of a host
 */
export const hostHeaders = (base: string): string => {
  const below = `/${base.replace(/^\/+|\/+$/g, '')}`.replace(/\/$/, '');
  return [
    `${below}/*`,
    "  Content-Security-Policy: frame-ancestors 'none'",
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  X-Content-Type-Options: nosniff',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()',
    `${below}/_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${below}/thu/bo/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
};

/** Writes the headers beside the pages, for the base path of this build. */
export const writeHostHeaders = (base: string): AstroIntegration => ({
  name: 'host-headers',
  hooks: {
    'astro:build:done': ({ dir }) =>
      writeFileSync(fileURLToPath(new URL('_headers', dir)), hostHeaders(base)),
  },
});
