import type { Unsafe } from 'mdast-util-to-markdown';

/** Invisible characters that would hide from a reviewer what a generated file says. */
const INVISIBLE = [
  0x00ad, // soft hyphen
  0x061c, // Arabic letter mark
  0x180e, // Mongolian vowel separator
  ...range(0x200b, 0x200f), // zero-width space, joiners, direction marks
  ...range(0x2028, 0x202e), // line and paragraph separators, bidirectional embeddings and overrides
  ...range(0x2060, 0x206f), // word joiner, invisible operators, isolates, deprecated formats
  0xfeff, // zero-width no-break space
];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * What MDX or a relative of Markdown would misread in plain text, beyond what remark-stringify and remark-mdx
 * escape themselves (`{` and `<` among others); each becomes a character reference. Mail and web addresses are
 * not here: no escape keeps a reader of GitHub's Markdown from linking them, so the site reads without it.
 */
export const mdxUnsafe: Unsafe[] = [
  // `import` and `export` at the start of a line open a module statement.
  { atBreak: true, character: 'i', after: 'mport', inConstruct: 'phrasing' },
  { atBreak: true, character: 'e', after: 'xport', inConstruct: 'phrasing' },
  // Astro's own parser (Sätteri) misses the closing tag of an element that holds nothing but tabs.
  { character: '\t', after: '<', inConstruct: 'phrasing' },
  // What cannot be seen is written as its number.
  ...INVISIBLE.map((code): Unsafe => ({ character: String.fromCodePoint(code), inConstruct: 'phrasing' })),
];
