import { slugOf } from '../../src/domain/ids.ts';
import { groupsCountedAnew } from './group-restarts.ts';
import { likeTitles } from './like-titles.ts';
import type { DraftModel, DraftSection } from './draft/draft.ts';
import { blankBlock } from './tables/blocks.ts';
import { Traced } from './text/traced.ts';

/** A text that gives one number to more models is no plan. */
const MOST_COMPARED = 24;

/**
 * Joins the models of the body with those of appendices: a number that the body has too is a second reading of
 * that model, with its group where the body has none.
 *
 * Where each group counts from 1, a number names one model in each: they get keys of group and number. A number printed
 * twice in one group cannot name two models: the second stays as text.
 */
export function mergeModels(
  body: readonly DraftModel[],
  appendix: readonly DraftModel[],
): { models: DraftModel[]; rest: DraftSection[] } {
  const anew = groupsCountedAnew([...body, ...appendix]);
  const models: DraftModel[] = [];
  const byNumber = new Map<number, DraftModel[]>();
  const rest: DraftSection[] = [];
  const take = (model: DraftModel): void => {
    models.push(model);
    const same = byNumber.get(model.number);
    if (same) same.push(model);
    else byNumber.set(model.number, [model]);
  };
  const add = (model: DraftModel): void => {
    const known = knownAs(model, byNumber.get(model.number) ?? [], anew);
    if (!known) take(model);
    else if (known.where === 'body' && model.where === 'appendix' && known.appendix.length === 0) {
      known.appendix.push(...model.frame, model.title);
      known.readings.push(...model.readings);
      known.group ??= model.group;
    } else if (known.readings.length === 0 && model.readings.length > 0) {
      // A list of titles before the models themselves: the model is where its fields are.
      rest.push(asSection({ ...known }));
      Object.assign(known, model, { group: model.group ?? known.group });
    } else rest.push(asSection(model));
  };
  body.forEach(add);
  appendix.forEach(add);
  return { models: withKeys(models), rest };
}

/**
 * The model that another one is a second printing of; undefined where it is one of its own.
 *
 * @param numbered the models of its number
 */
function knownAs(
  model: DraftModel,
  numbered: readonly DraftModel[],
  anew: ReadonlySet<string>,
): DraftModel | undefined {
  const alike = numbered
    .slice(0, MOST_COMPARED)
    .find(({ title }) => likeTitles(title.text, model.title.text));
  if (alike) return alike;
  // Groups that count anew: the same number in another group, under another title.
  const others = numbered.every(({ group }) => group !== null && group !== model.group);
  if (model.group !== null && anew.has(model.group) && others) return undefined;
  return numbered.find(({ group }) => group === model.group) ?? numbered[0];
}

/** Where a number names several models, each model of a group gets a key of both. */
function withKeys(models: DraftModel[]): DraftModel[] {
  const repeats = new Set(models.map(({ number }) => number)).size < models.length;
  if (repeats)
    for (const model of models)
      if (model.group !== null) model.key = `${slugOf(model.group) || 'nhom'}-${model.number}`;
  return models;
}
/** A model that cannot be one, as a section with all its text. */
function asSection({ number, frame, title, readings }: DraftModel): DraftSection {
  const blocks = readings.flatMap(({ head, blocks }) => [
    ...(head.isEmpty ? [] : [blankBlock(head)]),
    ...blocks,
  ]);
  const tail = frame
    .slice(1)
    .filter((piece) => !piece.isEmpty)
    .map(blankBlock);
  return {
    path: `mo-hinh-${number}`,
    number: frame[0] ?? Traced.empty,
    heading: title,
    level: 0,
    blocks: [...tail, ...blocks],
  };
}
