import type { Ledger } from '../../../src/domain/ledger.ts';
import type { RootContent } from 'mdast';
import type { Concordance } from '../../../src/domain/concordance.ts';
import { fieldIds, type FieldId } from '../../../src/domain/fields.ts';
import { modelSlug } from '../../../src/domain/ids.ts';
import { isSameModel, type NumberedModel } from '../../../src/domain/model-key.ts';
import type { Model, Plan } from '../../../src/domain/plan.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { blockNodes } from '../mdx/block-nodes.ts';
import { blockElement } from '../mdx/jsx-nodes.ts';
import { makePage, type Page } from '../mdx/page.ts';
import { textNodes } from '../mdx/text-nodes.ts';

/** The page of one numbered model: its title, then every reading in the order of the fields. */
export function modelPage(plan: Plan, model: Model, concordance: Concordance, ledger: Ledger): Page {
  const here = (entry: NumberedModel & { plan: string }): boolean =>
    entry.plan === plan.id && isSameModel(entry, model);
  const corrected = (plan.corrected ?? []).filter(
    (one) => one.model !== null && isSameModel({ number: one.model, key: one.key }, model),
  );
  const body: RootContent[] = [
    { type: 'heading', depth: 1, children: textNodes(model.title, model.titleMarks, ledger) },
    ...fieldIds.flatMap((field) => model.fields[field].map((reading) => fieldNode(field, reading, ledger))),
  ];
  return makePage(
    `${plan.id}/${modelSlug(model)}.mdx`,
    {
      kind: 'model',
      plan: plan.id,
      model,
      edges: concordance.edges.filter(here),
      undecided: concordance.undecided.find(here) ?? null,
      anomalies: plan.anomalies.filter(
        (anomaly) =>
          anomaly.model !== null && isSameModel({ number: anomaly.model, key: anomaly.key }, model),
      ),
      ...(corrected.length > 0 && { corrected }),
    },
    body,
  );
}

function fieldNode(name: FieldId, reading: Reading, ledger: Ledger): RootContent {
  const { label, where, uncertain, blocks } = reading;
  const [first, last] = reading.lines;
  return blockElement('Field', { name, label, where, first, last, uncertain }, blockNodes(blocks, ledger));
}
