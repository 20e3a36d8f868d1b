import { fieldIds, fieldNames, type FieldId } from '../domain/fields.ts';
import type { Model } from '../domain/plan.ts';
import type { Reading } from '../domain/reading.ts';
import { readingFragment } from './fragments.ts';

/** One reading of a field of a model, with its name and its fragment in addresses. */
export interface FieldReading {
  field: FieldId;
  reading: Reading;
  /** The site's name for the field; for one that the site does not know, the printed label. */
  name: string;
  fragment: string;
}

/** All readings of a model in the order of the plan; those on one line in the site's order. */
export function readingsInOrder({ fields }: Pick<Model, 'fields'>): FieldReading[] {
  const all = fieldIds.flatMap((field) =>
    fields[field].map((reading) => ({
      field,
      reading,
      name: field === 'other' ? reading.label : fieldNames[field],
      fragment: readingFragment(field, fields[field], reading),
    })),
  );
  return all.sort((one, other) => one.reading.lines[0] - other.reading.lines[0]);
}
