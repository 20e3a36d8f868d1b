// A deadline as a list shows it: drawn by the build on the page of a month, and by the browser for a filtered list.
import { lineUrl } from '../domain/urls.ts';
import { h, type TreeElement } from '../tree/tree.ts';

/** A unit or tool with the last part of its address. */
export interface NamedSlug {
  slug: string;
  name: string;
}

/** One deadline with all that its row shows. */
export interface DueRow {
  /** "thieu-van-2024-mo-hinh-24-1". */
  id: string;
  /** "30/12/2023", "năm 2024", "thường xuyên". */
  time: string;
  /** Whether its last day was before the day of the release. */
  overdue: boolean;
  /** Why it cannot be right, in a sentence; null where nothing is suspicious. */
  doubt: string | null;
  /** "Mô hình 24". */
  label: string;
  title: string;
  /** From the root of the site. */
  path: string;
  plan: string;
  planName: string;
  /** Why the plan is not to be acted on: "đã có bản mới hơn"; null where it is in force. */
  status: string | null;
  /** The words as printed; null where they say no more than the time. */
  words: string | null;
  /** The source line that says so. */
  line: number;
  leads: NamedSlug[];
  tools: NamedSlug[];
}

type Link = (path: string) => string;

/** Names of units or tools, each leading to its page. */
const links = (named: readonly NamedSlug[], folder: string, href: Link): TreeElement[] =>
  named.map(({ slug, name }) => h('a', { href: href(`/${folder}/${slug}/`) }, name));

const listed = (items: readonly TreeElement[]): (TreeElement | string)[] =>
  items.flatMap((item, at) => (at === 0 ? [item] : [', ', item]));

/** A deadline as an item of a list: what, whose plan, who leads, with what, and the words of the text. */
function dueItem(row: DueRow, href: Link): TreeElement {
  const { label, title, path, plan, planName, status, words, doubt, line, leads, tools } = row;
  const soft = (...children: (TreeElement | string)[]): TreeElement =>
    h('p', { class: 'small soft' }, ...children);
  return h(
    'li',
    { id: row.id, class: 'due' },
    h('p', {}, h('a', { href: href(path) }, h('span', { class: 'numeral' }, label), ` ${title}`)),
    doubt !== null && h('p', { class: 'small' }, doubt),
    soft(
      planName,
      ...(status === null ? [] : [' ', h('span', { class: 'tag tag-status' }, status)]),
      leads.length > 0 ? '. Chủ trì: ' : '. Không nêu chủ trì',
      ...listed(links(leads, 'don-vi', href)),
      ...(tools.length > 0 ? ['. Công cụ: ', ...listed(links(tools, 'nen-tang', href))] : []),
      '. ',
      words === null ? '' : `“${words.replace(/[.;,\s]+$/, '')}”, `,
      h('a', { href: href(lineUrl(plan, line)) }, `dòng ${line}`),
      '.',
    ),
  );
}

/** Deadlines below their times, in the order given; what is overdue or cannot be right is marked at its time. */
export function dueList(rows: readonly DueRow[], href: Link): TreeElement[] {
  const groups = Map.groupBy(rows, ({ time, doubt }) => `${time} ${doubt !== null}`);
  return [...groups.values()].map((own) => {
    const { time, overdue, doubt } = own[0]!;
    return h(
      'section',
      { class: 'due-time' },
      h(
        'h2',
        {},
        h('span', { class: doubt === null ? undefined : 'impossible' }, time),
        ' ',
        overdue && h('span', { class: 'tag' }, 'quá hạn'),
        doubt !== null && h('span', { class: 'tag' }, 'đáng ngờ'),
      ),
      h(
        'ul',
        { class: 'due-list' },
        own.map((row) => dueItem(row, href)),
      ),
    );
  });
}
