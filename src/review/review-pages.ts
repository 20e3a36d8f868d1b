// What waits in one plan, on as many pages as keep each of them light.
import type { ListPage } from '../components/paging.ts';
import type { Undecided } from '../domain/concordance.ts';
import type { PlanPage, TextPage } from '../domain/pages.ts';
import type { Anomaly } from '../domain/plan.ts';
import { openAnomalies } from './open-anomalies.ts';
import { openWords, type OpenWord } from './open-words.ts';

/** More lines than this, one for each word, place, model without a place and anomaly, make a page too heavy. */
const LINES = 110;

/** One thing that a person has to look at; a word with the id of its entry, the same on whatever page it stands. */
export type ReviewItem =
  | { kind: 'word'; part: WordPart; id: string; word: OpenWord }
  | { kind: 'undecided'; open: Undecided }
  | { kind: 'anomaly'; anomaly: Anomaly };

/** Words that wait for the same kind of decision, with how many there are in the whole plan. */
export interface WordPart {
  name: string;
  places: number;
  words: number;
}

const PARTS: readonly { key: string; name: string; holds(word: OpenWord): boolean }[] = [
  {
    key: 'd',
    name: 'Đề xuất, văn bản còn giữ nguyên',
    holds: ({ waiting, unread }) => waiting && !unread,
  },
  { key: 'm', name: 'Chữ bị mất, chưa có cách đọc', holds: ({ unread }) => unread },
  { key: 'c', name: 'Đã sửa nhưng chưa chắc', holds: ({ waiting, unread }) => !waiting && !unread },
];

/** The pages of the review of one plan, at least one. */
export const reviewPages = (plan: PlanPage, text: TextPage): ListPage<ReviewItem>[] =>
  cutByLines(itemsOf(plan, openWords(text)));

/** All that waits in a plan, in the order of its pages: words by what is to be decided, models, anomalies. */
function itemsOf(plan: PlanPage, words: readonly OpenWord[]): ReviewItem[] {
  const ofWords = PARTS.flatMap(({ key, name, holds }) => {
    const own = words.filter(holds);
    const places = own.reduce((sum, word) => sum + word.places.length, 0);
    const part: WordPart = { name, places, words: own.length };
    return own.map((word, at): ReviewItem => ({
      kind: 'word',
      part,
      id: `${plan.id}-${key}${at + 1}`,
      word,
    }));
  });
  return [
    ...ofWords,
    ...plan.undecided.map((open): ReviewItem => ({ kind: 'undecided', open })),
    ...openAnomalies(plan).map((anomaly): ReviewItem => ({ kind: 'anomaly', anomaly })),
  ];
}

function linesOf(item: ReviewItem): number {
  if (item.kind === 'word') return 1 + item.word.places.length;
  if (item.kind === 'undecided') return 2 + 2 * item.open.candidates.length;
  return 1;
}

/**
 * Cuts a list before the item with which a page would hold more lines than it may. An item is never cut, as its entry
 * settles all its places: one that is longer than a page has one to itself.
 */
export function cutByLines(items: readonly ReviewItem[], most = LINES): ListPage<ReviewItem>[] {
  const pages: ReviewItem[][] = [[]];
  let lines = 0;
  for (const item of items) {
    const own = linesOf(item);
    if (lines > 0 && lines + own > most) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)!.push(item);
    lines += own;
  }
  return pages.map((own, at) => ({ number: at + 1, of: pages.length, items: own }));
}
