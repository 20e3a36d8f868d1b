import { fieldIds } from '../domain/fields.ts';
import { entryAt, type Ledger } from '../domain/ledger.ts';
import { keyPart } from '../domain/model-key.ts';
import type { Model } from '../domain/plan.ts';
import type { VersionData } from './version-data.ts';

/** The readings of a model without `items`, which repeat the blocks. */
function fieldsOf({ fields }: Model): VersionData['model']['fields'] {
  const kept = fieldIds.map((field) => [
    field,
    fields[field].map(({ label, text, where, lines, blocks, uncertain }) => ({
      label,
      text,
      where,
      lines,
      blocks,
      uncertain,
    })),
  ]);
  return Object.fromEntries(kept) as VersionData['model']['fields'];
}

/** What a comparison needs of a model itself, and the entries of the ledger that its marks point to. */
export function versionModel(model: Model, ledger: Ledger): Pick<VersionData, 'model' | 'ledger'> {
  const { number, title, titleMarks, lines, units, tools, deadlines } = model;
  const fields = fieldsOf(model);
  const marks = [
    ...titleMarks,
    ...fieldIds.flatMap((field) =>
      fields[field].flatMap(({ blocks }) => blocks.flatMap((block) => block.marks)),
    ),
  ];
  return {
    model: { number, ...keyPart(model), title, titleMarks, lines, units, tools, deadlines, fields },
    ledger: [...new Set(marks.flatMap((mark) => entryAt(ledger, mark) ?? []))],
  };
}

/** The names of these slugs. */
export const namesBySlug = (
  slugs: Iterable<string>,
  nameOf: (slug: string) => string,
): Record<string, string> => Object.fromEntries([...new Set(slugs)].map((slug) => [slug, nameOf(slug)]));
