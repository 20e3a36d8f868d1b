import { fieldIds, fieldNames, type FieldId } from '../../domain/fields.ts';
import { planModelUrl } from '../../domain/urls.ts';
import { fieldFragments } from '../../domain/urls.ts';
import { h, type TreeElement } from '../../tree/tree.ts';
import { cellTree } from './cell.ts';
import { statedElsewhere } from './elsewhere.ts';
import { ownByBlock } from './own-by-block.ts';
import { copyLink } from '../../citation/place-tools.ts';
import { textSetter, type TextSetter } from './text.ts';
import { keyOf, type LongForm, type ComparisonLinks, type VersionData } from '../version-data.ts';
import { numeralOf } from '../../domain/model-key.ts';

/** A column of a comparison. */
export interface VersionColumn {
  version: VersionData;
  /** Its relation to the model of the page, where it is not simply the same. */
  tag?: string;
}

interface Drawn extends VersionColumn {
  setter: TextSetter;
}

function head({ version, tag, setter }: Drawn, { href }: ComparisonLinks): TreeElement {
  const { plan, planName, model } = version;
  const key = keyOf(version);
  return h(
    'div',
    { class: 'compare-head', id: `ban-${key}` },
    h(
      'a',
      { href: href(planModelUrl(plan, model)) },
      h('span', { class: 'numeral' }, numeralOf(model)),
      ` ${planName}`,
    ),
    tag !== undefined && h('span', { class: 'tag' }, tag),
    version.status !== null && h('span', { class: 'tag tag-status' }, version.status),
    version.today !== null && h('p', { class: 'compare-today' }, version.today),
    h('p', { class: 'compare-title' }, setter.text(model.title, model.titleMarks, [], `ten-${key}`)),
  );
}

function row(
  field: FieldId,
  columns: readonly Drawn[],
  abbreviations: readonly LongForm[],
  place: ComparisonLinks,
): TreeElement {
  const fragment = fieldFragments[field];
  const own = ownByBlock(
    columns.map(({ version }) => version),
    field,
    abbreviations,
  );
  return h(
    'section',
    { class: 'compare-field', 'aria-labelledby': fragment },
    h('h3', { id: fragment }, fieldNames[field], ' ', copyLink(fragment, fieldNames[field])),
    h(
      'div',
      { class: 'compare-row' },
      columns.map(({ version, setter }, at) => cellTree({ field, version, own: own[at]!, setter }, place)),
    ),
  );
}

/**
 * Versions side by side, field by field: on a wide screen one column for each under heads that stay in sight, on
 * a narrow one each field with its versions one below the other.
 *
 * @param abbreviations pairs of forms whose choice is no difference
 */
export function comparisonTree(
  columns: readonly VersionColumn[],
  abbreviations: readonly LongForm[],
  place: ComparisonLinks,
): TreeElement {
  const drawn = columns.map((column) => ({ ...column, setter: textSetter(column.version, place) }));
  const fields = fieldIds.filter((field) =>
    columns.some(
      ({ version }) =>
        version.model.fields[field].length > 0 ||
        // A difference is told of who leads: the row that shows it is there, wherever the plans say so.
        (field === 'lead' && statedElsewhere(version, field).length > 0),
    ),
  );
  return h(
    'div',
    { class: `compare compare-${Math.min(columns.length, 5)}` },
    h(
      'div',
      { class: 'compare-heads' },
      drawn.map((column) => head(column, place)),
    ),
    fields.map((field) => row(field, drawn, abbreviations, place)),
  );
}
