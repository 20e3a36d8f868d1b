import { create, insertMultiple, search } from '@orama/orama';
import { tokensOf } from '../../../../src/search/index/tokens.ts';
import { packed, weighScript } from './weigh.ts';
import type { MakeEngine } from './engine.ts';

/** Orama with our words for its own, which split at marked letters; weights and one misspelt letter. */
export const makeOrama: MakeEngine = async ({ documents }) => {
  const index = create({
    schema: { title: 'string', facts: 'string', text: 'string' } as const,
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => [...new Set(tokensOf(text.normalize('NFC')).map(({ base }) => base))],
      },
    },
  });
  await insertMultiple(
    index,
    documents.map((document) => ({ ...document, id: String(document.id) })),
  );
  const code =
    "import { create, insertMultiple, search } from '@orama/orama'; self.o = [create, insertMultiple, search]";
  return {
    name: 'Orama, folded',
    bytes: (await weighScript(code)) + packed(JSON.stringify(documents)),
    search: async (query) => {
      const found = await search(index, {
        term: query,
        boost: { title: 4, facts: 2 },
        tolerance: 1,
        limit: 50,
      });
      return found.hits.map(({ id }) => Number(id));
    },
  };
};
