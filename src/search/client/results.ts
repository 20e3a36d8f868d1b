import { pageAddress } from '../../delivery/host/page-address.ts';
import type { Facet } from '../answer/facets.ts';
import type { Reply, ShownGroup, ShownResult } from '../answer/reply.ts';
import { parametersOf, toggled, type PageState } from './address.ts';
import { element, marked } from './dom.ts';
import { texts } from './texts.ts';

/** The results as a list of groups. @param base the root of the site, with slash */
export function resultList(reply: Reply, base: string): HTMLElement {
  return element(
    'ol',
    { class: 'search-groups' },
    reply.groups.map((group) => groupItem(group, base)),
  );
}

function groupItem({ model, results }: ShownGroup, base: string): HTMLElement {
  const single = results[0];
  if (!model) return element('li', { class: 'search-group' }, single ? [resultBody(single, base, 'h2')] : []);
  const head = element('h2', { class: 'search-model' }, [
    element('a', { href: pageAddress(base, model.url) }, marked(model.title)),
  ]);
  const versions = element(
    'ul',
    { class: 'search-versions' },
    results.map((result) =>
      element('li', { class: result.direct ? undefined : 'search-aside' }, [resultBody(result, base, 'p')]),
    ),
  );
  return element('li', { class: 'search-group' }, results.length > 0 ? [head, versions] : [head]);
}

function resultBody(result: ShownResult, base: string, tag: 'h2' | 'p'): HTMLElement {
  const { url, title, plan, label, field, snippet, kind, direct } = result;
  const parts = [kind === 'plan' ? '' : plan, label, direct ? '' : texts.aside];
  const place = parts.filter(Boolean).join(' · ');
  const link = element('a', { href: pageAddress(base, url) }, marked(title));
  const body = element('div', { class: 'search-result' }, [
    element('p', { class: 'search-place' }, [place]),
    element(tag, { class: 'search-title' }, [link]),
  ]);
  if (snippet.length > 0)
    body.append(
      element('p', { class: 'search-snippet' }, [
        ...(field ? [element('span', { class: 'search-field' }, [`${field}: `])] : []),
        ...marked(snippet),
      ]),
    );
  return body;
}

/** What was understood, each with a link that takes it out of the query. */
export function understoodList(
  { understood, missing, number }: Reply,
  state: PageState,
  base: string,
): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (understood.length > 0) {
    const chips = understood.map(({ label, without }) =>
      element('li', {}, [
        element(
          'a',
          {
            class: 'search-chip',
            href: parametersOf({ ...state, query: without }) || '?',
            'aria-label': texts.remove(label),
          },
          [label, element('span', { 'aria-hidden': 'true' }, [' ×'])],
        ),
      ]),
    );
    parts.push(
      element('p', { class: 'search-note' }, [texts.understood]),
      element('ul', { class: 'search-chips' }, chips),
    );
  }
  if (number)
    parts.push(
      element('p', { class: 'search-number' }, [
        element('a', { href: pageAddress(base, number.url) }, [texts.whatIsNumber(number.number)]),
      ]),
    );
  if (missing.length > 0) parts.push(element('p', { class: 'search-note' }, [texts.missing(missing)]));
  return parts;
}

/** The facets: each value a link, so that they work with the keyboard, the back button and a new tab. */
export function facetList(facets: readonly Facet[], state: PageState): HTMLElement[] {
  return facets.map(({ id, name, values }) => {
    const links = values.map(({ value, label, count, chosen }) =>
      element('li', {}, [
        element(
          'a',
          {
            class: 'search-facet',
            href: parametersOf({ ...state, chosen: toggled(state.chosen, id, value) }) || '?',
            'aria-current': chosen ? 'true' : undefined,
          },
          [`${label} `, element('span', { class: 'search-count' }, [String(count)])],
        ),
      ]),
    );
    return element(
      'details',
      { class: 'search-facet-group', open: values.some(({ chosen }) => chosen) || id === 'ke-hoach' },
      [element('summary', {}, [name]), element('ul', {}, links)],
    );
  });
}

/** Where to go from a search that found nothing. */
export function nothingFound(base: string): HTMLElement[] {
  const links = texts.instead.map(([path, name]) =>
    element('li', {}, [element('a', { href: pageAddress(base, path) }, [name])]),
  );
  return [element('p', {}, [texts.none]), element('ul', {}, links)];
}

/** The titles nearest to a query that found little. */
export function nearestList({ nearest }: Reply, base: string): HTMLElement[] {
  if (nearest.length === 0) return [];
  const links = nearest.map(({ title, url }) =>
    element('li', {}, [element('a', { href: pageAddress(base, url) }, [title])]),
  );
  return [
    element('p', { class: 'search-note' }, [texts.nearest]),
    element('ul', { class: 'search-nearest' }, links),
  ];
}
