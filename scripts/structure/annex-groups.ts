import type { DraftGroup } from './draft/draft.ts';
import { groupsCountedAnew } from './group-restarts.ts';
import { groupTitle, type Item } from './prose/models.ts';
import type { Line } from './text/lines.ts';
import { Traced } from './text/traced.ts';
import { fold } from '../../src/vietnamese/fold.ts';

/** "PHỤ LỤC II", "Phụ lục số 02: …": its number. */
const NUMBER = /^phu luc\s+(?:so\s+)?0?(\d{1,2}|[ivx]{1,4}|[a-h])\b/;
/** A title of an annex takes no more lines. */
const LONGEST_TITLE = 4;

/**
 * Makes each annex a group where several list models and each counts them from 1: "PHỤ LỤC I. MÔ HÌNH KHUYẾN NÔNG",
 * "PHỤ LỤC II. MÔ HÌNH KHUYẾN CÔNG". Where nothing counts anew, the items stay as they are.
 *
 * @param annexes the items of each annex
 * @param lines the lines of each annex, its "Phụ lục" line first
 */
export function withAnnexGroups(annexes: readonly Item[][], lines: readonly (readonly Line[])[]): Item[][] {
  const models = annexes.flatMap((items, at) =>
    items.flatMap((item) =>
      item.kind === 'model' ? [{ ...item.model, group: item.model.group ?? `${at}` }] : [],
    ),
  );
  const grouped = annexes.some((items) => items.some(({ kind }) => kind === 'group'));
  const anew = grouped ? new Set<string>() : groupsCountedAnew(models);
  if (anew.size === 0) return annexes.map((items) => [...items]);
  return annexes.map((items, at) => {
    if (items.every(({ kind }) => kind !== 'model')) return items;
    const group = groupOf(lines[at]!, at);
    const own = items.map((item): Item =>
      item.kind === 'model' ? { kind: 'model', model: { ...item.model, group: group.index } } : item,
    );
    return [{ kind: 'group', group }, ...own];
  });
}

/** The group that an annex is: its number and its title, which stand in its section as well. */
function groupOf([head, ...below]: readonly Line[], at: number): DraftGroup {
  const index = NUMBER.exec(fold(head!.text))?.[1]?.toUpperCase() ?? String(at + 1);
  const end = below.findIndex(({ capitals }) => !capitals);
  const titled = below.slice(0, Math.min(end < 0 ? LONGEST_TITLE : end, LONGEST_TITLE));
  const title = Traced.join((titled.length > 0 ? titled : [head!]).map(({ body }) => body.collapse()));
  return { index, ...groupTitle(title.echo(), Traced.empty) };
}
