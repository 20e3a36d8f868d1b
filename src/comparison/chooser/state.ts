import type { LongForm } from '../version-data.ts';
import { h } from '../../tree/tree.ts';
import type { Choice } from './choice.ts';
import { domOf } from '../../tree/dom.ts';

/** What the view works on. */
export interface Chooser {
  /** Its place in the page. */
  root: HTMLElement;
  /** The prefix of a site path in a link, and in a permanent address. */
  base: string;
  host: string;
  /** All that can be chosen. */
  index: Choice[];
  abbreviations: LongForm[];
  /** The choice that is on the page, in its canonical form; null before the first. */
  shown: string | null;
}

/** The element that the page marks with `data-<name>`. */
export const part = ({ root }: Chooser, name: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-${name}]`)!;

/** Says something to the reader, in place of what was said before. */
export const tell = (chooser: Chooser, words: readonly string[]): void =>
  part(chooser, 'message').replaceChildren(...words.map((word) => domOf(h('p', { class: 'notice' }, word))));
