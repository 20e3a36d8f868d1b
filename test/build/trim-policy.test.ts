import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimPolicy } from '../../src/build/trim-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (scripts: string, styles: string, rest: string): string =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${scripts}; style-src 'self'${styles};"></head>${rest}`;

test('a policy keeps the hashes of what stands in the page and drops the others', () => {
  const rest = '<style>a{b:c}</style><script type="module">let x</script>';
  const used = [` ${hash('let x')}`, ` ${hash('a{b:c}')}`] as const;
  expect(trimPolicy(page(`${used[0]} ${hash('other')}`, `${used[1]} ${hash('')}`, rest))).toBe(
    page(used[0], used[1], rest),
  );
});

test('data and files need no hash, and text that looks like a hash stays', () => {
  const rest = `<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script><p> ${hash('y')}</p>`;
  expect(trimPolicy(page(` ${hash('{}')} ${hash('')}`, '', rest))).toBe(page('', '', rest));
});
