import type { OtherModel, Others } from '../data/others.ts';
import type { Counterpart } from '../findings/own-models.ts';
import type { Trial } from '../data/trial.ts';
import { printedLines } from '../../citation/citation.ts';
import { modelKey, numeralOf, type NumberedModel } from '../../domain/model-key.ts';
import { planModelUrl } from '../../domain/urls.ts';
import type { Task } from '../../domain/plan.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';

/** What every part of the result is drawn from. */
export interface Shown {
  trial: Trial;
  others: Others;
  /** The address of a page of the site. */
  href: (path: string) => string;
}

/** "87 %"; a program is never wholly sure: "hơn 99 %". */
export const percent = (chance: number): string =>
  chance > 0.99 ? 'hơn 99 %' : `${Math.round(chance * 100)} %`;

/** "dòng 12" or "dòng 12–14", led to nowhere: the file is not on the site. */
export const linesOf = (lines: readonly number[]): string => {
  if (lines.length === 0) return '';
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const joined = lines.every((line, at) => line === first + at);
  return first === last ? `dòng ${first}` : joined ? `dòng ${first}–${last}` : `dòng ${lines.join(', ')}`;
};

/** The number that a task is printed with: "II.3"; null where it stands behind a bullet. */
export const printedPath = ({ path }: Task): string | null => (path.includes('#') ? null : path);

/** A task of the tried plan by its number: "nhiệm vụ II.3 (dòng 20–22)"; one without a number by its words. */
export const taskName = (task: Task): string =>
  `nhiệm vụ ${printedPath(task) ?? `“${task.title}”`} (${printedLines(task.lines)})`;

/** A link to a model of another plan: "Xã Thiệu Vân, 2024, số 24". */
export const counterpartLink = ({ href }: Shown, { plan, model }: Counterpart): TreeElement =>
  h(
    'a',
    { href: href(planModelUrl(plan.id, model)), title: model.title },
    `${plan.name}, số ${numeralOf(model)}`,
  );

/** Trees one after the other, with commas between them. */
export const listed = (trees: readonly Tree[]): Tree[] =>
  trees.flatMap((tree, at) => (at > 0 ? [', ', tree] : [tree]));

/** The title of a canonical model. */
export const canonicalTitle = ({ others }: Shown, slug: string): string =>
  others.canonical.find((one) => one.slug === slug)?.title ?? slug;

/** Where a model of the tried plan stands in the page. */
export const ownFragment = (model: NumberedModel): string => `mo-hinh-${modelKey(model)}`;

/** What stands in the address of a comparison: "thieu-van-2024.24". */
export const versionId = (model: OtherModel): string => `${model.plan}.${modelKey(model)}`;

/** Opens the comparison of a model of the tried plan with these; the page hears it. */
export const compareButton = (own: NumberedModel, models: readonly OtherModel[]): TreeElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'button no-print',
      'data-compare': modelKey(own),
      'data-with': models.map(versionId).join(','),
      'aria-label': `Đặt cạnh nhau: mô hình ${numeralOf(own)}`,
    },
    'Đặt cạnh nhau',
  );
