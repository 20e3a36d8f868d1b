import { expect, test } from 'vitest';
import { loadVocabulary } from '../../../scripts/content/content.ts';
import { facetsOf, passes } from '../../../src/search/answer/facets.ts';
import { buildIndex } from '../../../src/search/index/engine.ts';
import { indexOf } from '../../../src/search/index/from-pages.ts';
import type { CanonicalModel } from '../../../src/domain/concordance.ts';
import type { Programme } from '../../../src/domain/programme.ts';

const vocabulary = loadVocabulary('content');
const [first] = vocabulary.programmes;
const second: Programme = { ...first!, slug: 'cho-xanh', name: 'Chợ xanh', default: false };
const model = (slug: string, programme: string | null): CanonicalModel => ({
  slug,
  title: `Mô hình ${slug}`,
  programme,
  group: 'cong-dan-so',
  aliases: [],
  wordings: [],
  formerly: [],
});

const index = (programmes: Programme[]) => {
  const canonical = [model('mot', null), model('hai', 'cho-xanh'), model('ba', 'cho-xanh')];
  const { head, texts } = indexOf({
    plans: [],
    models: [],
    tasks: [],
    texts: [],
    canonical,
    vocabulary: { ...vocabulary, groups: [], programmes },
  });
  return buildIndex(head, texts);
};

test('with two programmes results can be narrowed to one', () => {
  const made = index([first!, second]);
  const { records } = made.head;
  const [facet] = facetsOf(made, records, {});
  expect(facet).toMatchObject({
    id: 'chuong-trinh',
    values: [
      { value: 'cho-xanh', label: 'Chợ xanh', count: 2 },
      { value: first!.slug, label: first!.name, count: 1 },
    ],
  });
  const kept = records.filter((record) => passes(made, record, { 'chuong-trinh': ['cho-xanh'] }));
  expect(kept.map(({ slug }) => slug)).toEqual(['hai', 'ba']);
});

test('with one programme no record says that it is of it', () => {
  const { head } = index([first!]);
  expect(JSON.stringify([head.plans, head.records])).not.toContain('programme');
});
