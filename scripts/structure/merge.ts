import type { DraftModel, DraftSection } from './draft.ts';
import { blankBlock } from './tables/blocks.ts';
import { Traced } from './text/traced.ts';

/**
 * Joins the models of the body with those of appendices: a number that the body has too is a second reading of
 * that model, with its group where the body has none.
 *
 * A number printed twice in one place cannot name two models: the second stays as text.
 */
export function mergeModels(
  body: readonly DraftModel[],
  appendix: readonly DraftModel[],
): { models: DraftModel[]; rest: DraftSection[] } {
  const models = new Map<number, DraftModel>();
  const rest: DraftSection[] = [];
  const add = (model: DraftModel): void => {
    const known = models.get(model.number);
    if (!known) models.set(model.number, model);
    else if (known.where === 'body' && model.where === 'appendix' && known.appendix.length === 0) {
      known.appendix.push(...model.frame, model.title);
      known.readings.push(...model.readings);
      known.group ??= model.group;
    } else if (known.readings.length === 0 && model.readings.length > 0) {
      // A list of titles before the models themselves: the model is where its fields are.
      models.set(model.number, { ...model, group: model.group ?? known.group });
      rest.push(asSection(known));
    } else rest.push(asSection(model));
  };
  body.forEach(add);
  appendix.forEach(add);
  return { models: [...models.values()], rest };
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
