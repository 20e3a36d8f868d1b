import { h, type Tree } from '../../../src/tree/tree.ts';
import type { Write } from '../journal/journal.ts';
import { difference, hidden } from './parts.ts';

/** What will be written, before it is: the same form once more, with a button that writes. */
export function confirmBody(
  { files, pages }: Pick<Write, 'files' | 'pages'>,
  action: string,
  fields: readonly (readonly [string, string])[],
  back: string,
): Tree {
  return [
    h('p', {}, pages === 0 ? 'Không trang nào đổi theo.' : `${pages} trang sẽ đổi theo.`),
    difference(files),
    h(
      'form',
      { method: 'post', action },
      fields.map(([name, value]) => hidden(name, value)),
      hidden('ghi', 'co'),
      h(
        'p',
        { class: 'bench-actions' },
        h('button', { class: 'button', 'data-key': 'g', autofocus: true }, 'Ghi ', h('kbd', {}, 'G')),
        h('a', { class: 'button', href: back }, 'Không ghi'),
      ),
    ),
  ];
}
