import { plainLook, type Paragraph } from '../document/blocks.ts';

/** A line without the signs of Markdown: bold, italic, links, pictures, escapes. Its words are all there. */
export function plainInline(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\((?:https?:|mailto:|#)[^)]*\)/g, '$1')
    .replace(/(?<![*\\\p{L}\p{N}])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?!\*)/gu, '$2')
    .replace(/(?<![_\\\p{L}\p{N}])(_{1,2})(?=[^\s_])([^_]*[^\s_])\1(?![_\p{L}\p{N}])/gu, '$2')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>"'$])/g, '$1');
}

/** A paragraph known by its text alone. */
export const plainParagraph = (text: string): Paragraph => ({
  type: 'paragraph',
  pieces: [{ text, look: plainLook, kind: 'text', author: '' }],
  contents: false,
  boxes: [],
});
