import type { OtherModel, Others } from '../data/others.ts';
import type { Counterpart } from '../findings/own-models.ts';
import type { Trial } from '../data/trial.ts';
import { planModelUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';

/** What every part of the result is drawn from. */
export interface Shown {
  trial: Trial;
  others: Others;
  /** The address of a page of the site. */
  href: (path: string) => string;
}

/** "87 %". */
export const percent = (chance: number): string => `${Math.round(chance * 100)} %`;

/** "dòng 12" or "dòng 12–14", led to nowhere: the file is not on the site. */
export const linesOf = (lines: readonly number[]): string => {
  if (lines.length === 0) return '';
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const joined = lines.every((line, at) => line === first + at);
  return first === last ? `dòng ${first}` : joined ? `dòng ${first}–${last}` : `dòng ${lines.join(', ')}`;
};

/** A link to a model of another plan: "Xã Thiệu Vân, 2024, số 24". */
export const counterpartLink = ({ href }: Shown, { plan, model }: Counterpart): TreeElement =>
  h(
    'a',
    { href: href(planModelUrl(plan.id, model.number)), title: model.title },
    `${plan.name}, số ${model.number}`,
  );

/** Trees one after the other, with commas between them. */
export const listed = (trees: readonly Tree[]): Tree[] =>
  trees.flatMap((tree, at) => (at > 0 ? [', ', tree] : [tree]));

/** The title of a canonical model. */
export const canonicalTitle = ({ others }: Shown, slug: string): string =>
  others.canonical.find((one) => one.slug === slug)?.title ?? slug;

/** Opens the comparison of a model of the tried plan with these; the page hears it. */
export const compareButton = (
  number: number,
  models: readonly OtherModel[],
  words = 'Đặt cạnh nhau',
): TreeElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'button no-print',
      'data-compare': String(number),
      'data-with': models.map((model) => `${model.plan}.${model.number}`).join(','),
      'aria-label': `${words}: mô hình ${number}`,
    },
    words,
  );
