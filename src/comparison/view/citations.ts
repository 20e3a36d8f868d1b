import { planModelUrl } from '../../domain/urls.ts';
import { placeIn } from '../../citation/citation.ts';
import { h, type TreeElement } from '../../tree/tree.ts';
import type { ComparisonLinks, VersionData } from '../version-data.ts';
import { numeralOf } from '../../domain/model-key.ts';

/** A ready citation for each version, in the official form, with its permanent address. */
export function citationsTree(versions: readonly VersionData[], { permalink }: ComparisonLinks): TreeElement {
  const cited = versions.map(({ plan, cited, itemWord, model }) => ({
    citation: placeIn(cited, { what: [`${itemWord} ${numeralOf(model)}`], lines: model.lines }),
    address: permalink(planModelUrl(plan, model)),
  }));
  return h(
    'section',
    { 'aria-labelledby': 'trich-dan' },
    h('h2', { id: 'trich-dan' }, 'Trích dẫn'),
    h(
      'ul',
      { class: 'citations' },
      cited.map(({ citation, address }) =>
        h(
          'li',
          {},
          h('p', {}, h('q', {}, citation), h('br'), h('span', { class: 'small soft' }, address)),
          h(
            'button',
            {
              type: 'button',
              class: 'button no-print needs-script',
              'data-copy-text': `${citation} (${address})`,
            },
            'Sao chép',
          ),
        ),
      ),
    ),
  );
}
