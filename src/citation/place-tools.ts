import type { LineRange } from '../domain/span.ts';
import { lineUrl } from '../domain/urls.ts';
import { printedLines } from './citation.ts';
import { h, type TreeElement } from '../tree/tree.ts';

/** The permanent link of a place on the page. It works as a plain link; with script it is also copied. */
export const copyLink = (fragment: string, name: string): TreeElement =>
  h(
    'a',
    {
      class: 'anchor cite-button',
      href: `#${fragment}`,
      'data-copy-link': true,
      title: 'Sao chép liên kết',
      'aria-label': `Chép liên kết tới: ${name}`,
    },
    'chép liên kết',
  );

/** Puts the ready citation of one place on the clipboard, in the official form and with its address. */
export const copyCitation = (citation: string, address: string, name: string): TreeElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'anchor cite-button needs-script',
      'data-copy-text': `${citation} (${address})`,
      'aria-label': `Sao chép trích dẫn: ${name}`,
    },
    'chép trích dẫn',
  );

/** Says which source lines something was read from, and leads there. */
export const sourceNote = (plan: string, lines: LineRange, href: (path: string) => string): TreeElement =>
  h('a', { class: 'source-note', href: href(lineUrl(plan, lines[0])) }, printedLines(lines));
