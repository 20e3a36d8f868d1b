import type { DraftGroup, DraftModel } from './draft/draft.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { likeTitles } from './like-titles.ts';
import { groupTitle, mayHead, type Item } from './prose/models.ts';
import type { Paragraph } from './text/paragraphs.ts';

/** "PHẦN II. MÔ HÌNH VỆ SINH": the number of a part, folded. */
const PART_NUMBER = /^phan\s+(?:thu\s+)?([ivx]{1,5}|\d{1,2}|[a-h])\b\s*[.:–-]?\s*/;
/** More titles of one number than this tell nothing new. */
const MOST_TITLES = 24;
/** Fewer numbers that come again may be misread ones. */
const FEWEST_REPEATED = 2;

type Numbered = Pick<DraftModel, 'number' | 'group' | 'title'>;

/** The numbers that models have in common with models of other groups, under other titles. */
function repeatedNumbers(models: readonly Numbered[]): Map<string, Set<number>> {
  const repeated = new Map<string, Set<number>>();
  for (const [number, same] of Map.groupBy(models, (model) => model.number)) {
    const byTitle = Map.groupBy(same, ({ title }) => title.text);
    const titles = [...byTitle].slice(0, MOST_TITLES);
    for (const [title, own] of titles)
      for (const [other, others] of titles) {
        if (title === other || likeTitles(title, other)) continue;
        for (const { group } of own)
          if (group !== null && others.some((one) => one.group !== group))
            repeated.set(group, (repeated.get(group) ?? new Set()).add(number));
      }
  }
  return repeated;
}

/** The groups of which each counts its models from 1: what they have in common with others is no misread number. */
export function groupsCountedAnew(models: readonly Numbered[]): Set<string> {
  const repeated = [...repeatedNumbers(models)].filter(
    ([, numbers]) => numbers.has(1) || numbers.size >= FEWEST_REPEATED,
  );
  return new Set(repeated.length > 1 ? repeated.map(([group]) => group) : []);
}

/**
 * Finds the groups of a plan that calls none so: where the models below "I. LĨNH VỰC Y TẾ" and below "II. LĨNH VỰC AN
 * NINH" each count from 1, these headings are their groups. Where nothing counts anew, the items stay as they are.
 */
export function withRestartedGroups(items: readonly Item[]): Item[] {
  const headed = headingsAbove(items);
  const models = items.flatMap((item, at) =>
    item.kind === 'model' ? [{ ...item.model, group: item.model.group ?? String(headed[at]) }] : [],
  );
  if (groupsCountedAnew(models).size === 0) return [...items];
  const groups = new Map<number, DraftGroup>();
  const over = headed.filter((_, at) => items[at]!.kind === 'model');
  for (const place of new Set(over)) {
    const item = items[place ?? -1];
    if (item?.kind === 'paragraph') groups.set(place!, headedGroup(item.paragraph, groups.size + 1));
  }
  return items.map((item, at) => {
    const own = groups.get(at);
    if (own) return { kind: 'group', group: own };
    const above = groups.get(headed[at] ?? -1);
    if (item.kind !== 'model' || item.model.group !== null || !above) return item;
    return { kind: 'model', model: { ...item.model, group: above.index } };
  });
}

/** Where the heading stands under which each item does, null where there is none. */
function headingsAbove(items: readonly Item[]): (number | null)[] {
  let above: number | null = null;
  return items.map((item, at) => {
    const own = above;
    if (item.kind === 'group') above = null;
    else if (item.kind === 'paragraph' && mayHead(item.paragraph)) above = at;
    return own;
  });
}

/** A group of a heading; one without number is called by its place among them. */
function headedGroup({ marker, body, head }: Paragraph, order: number): DraftGroup {
  const part = marker ? null : PART_NUMBER.exec(fold(body.text));
  const named = part && part[0].length < body.text.length;
  return {
    index: marker?.value || part?.[1]!.toUpperCase() || String(order),
    ...(named
      ? groupTitle(body.slice(part[0].length).trim(), body.slice(0, part[0].length))
      : groupTitle(body, head)),
  };
}
