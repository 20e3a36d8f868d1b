import type { MarkedPiece } from '../answer/highlight.ts';

type Child = Node | string;
type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children; text goes in as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * Whether a key belongs to an input method that is still composing a word (Telex, VNI): its arrows and its Enter choose a
 * letter, and are nobody else's. 229 is what older browsers say instead.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Text with the found words marked. */
export const marked = (pieces: readonly MarkedPiece[]): Child[] =>
  pieces.map(({ text, found }) => (found ? element('mark', { class: 'found' }, [text]) : text));
