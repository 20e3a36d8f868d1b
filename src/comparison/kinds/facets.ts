// At build time: the versions of a canonical model, grouped by what they say.
import type { ModelPage, PlanPage } from '../../domain/pages.ts';
import type { CanonicalModel, Edge } from '../../domain/concordance.ts';
import type { ConcordanceCell } from '../../queries/plans.ts';
import { programmeOf } from '../../queries/programmes.ts';
import { abbreviations, unitName } from '../../queries/vocabulary.ts';
import { deadlineKinds, leadKinds, wordingKinds, type Kind } from './kinds.ts';

/** One plan's version of a canonical model, before anything is drawn of it. */
export interface Member {
  plan: PlanPage;
  page: ModelPage;
  edge: Edge;
  model: ModelPage['model'];
}

/** One question by which versions are grouped, with the answers. */
export interface Facet {
  /** Of its list, "chu-tri". */
  slug: 'chu-tri' | 'thoi-han' | 'cau-chu';
  name: string;
  /** The most frequent first. */
  kinds: Kind<Member>[];
}

/** The versions in the order of the plans. */
export const membersOf = (cells: readonly ConcordanceCell[]): Member[] =>
  cells.flatMap(({ plan, members }) =>
    members.map(({ page, edge }) => ({ plan, page, edge, model: page.model })),
  );

/** What the versions of a model say: who leads, until when, in which words. */
export function facetsOf(model: CanonicalModel, members: readonly Member[]): Facet[] {
  return [
    { slug: 'cau-chu', name: 'Câu chữ', kinds: wordingKinds(members, abbreviations) },
    { slug: 'chu-tri', name: 'Chủ trì', kinds: leadKinds(members, unitName) },
    {
      slug: 'thoi-han',
      name: 'Thời hạn',
      kinds: deadlineKinds(members, programmeOf(model).frameWords),
    },
  ];
}
