import type { TextRange } from '../../domain/span.ts';
import type { ComparedModel } from '../difference/types.ts';
import { comparedWords } from '../words/compared-words.ts';
import { fieldNames, type FieldId } from '../../domain/fields.ts';
import { lineUrl } from '../../domain/urls.ts';
import { fieldFragments } from '../../domain/urls.ts';
import { placeIn, printedLines } from '../../citation/citation.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import { copyCitation, copyLink, sourceNote } from '../../citation/place-tools.ts';
import { statedElsewhere } from './elsewhere.ts';
import type { TextSetter } from './text.ts';
import { keyOf, type ComparisonLinks, type VersionData } from '../version-data.ts';
import { numeralOf } from '../../domain/model-key.ts';

type ComparedReading = ComparedModel['fields'][FieldId][number];

/** What one version prints under one field. */
export interface FieldCell {
  field: FieldId;
  version: VersionData;
  /** For each block of the first reading, the words that only this version has. */
  own: TextRange[][];
  setter: TextSetter;
}

/** The plan's own label for the field, where it differs from the site's. */
function printedLabel(field: FieldId, { label }: ComparedReading): string | null {
  const same = label.toLowerCase() === fieldNames[field].toLowerCase();
  return label && (field === 'other' || !same) ? label : null;
}

/** Link and citation of one reading of a field. */
function placeTools(
  { field, version }: FieldCell,
  lines: ComparedReading['lines'],
  fragment: string,
  place: ComparisonLinks,
) {
  const { cited, itemWord, model, planName } = version;
  const name = `${fieldNames[field]}, mô hình ${numeralOf(model)}, ${planName}, ${printedLines(lines)}`;
  const citation = placeIn(cited, { what: [`${itemWord} ${numeralOf(model)}`, fieldNames[field]], lines });
  return h(
    'span',
    { class: 'place-tools' },
    copyLink(fragment, name),
    ' ',
    copyCitation(citation, `${place.address}#${fragment}`, name),
  );
}

const wordsOf = ({ blocks }: ComparedReading): string =>
  blocks
    .flatMap(({ text }) => comparedWords(text, []))
    .map(({ key }) => key)
    .join(' ');

/** A further reading of a field, collapsed; its summary says where it is and whether it says the same. */
function furtherPrinting(
  cell: FieldCell,
  first: ComparedReading,
  at: number,
  place: ComparisonLinks,
): TreeElement {
  const { field, version, setter } = cell;
  const reading = version.model.fields[field][at]!;
  const fragment = `${fieldFragments[field]}-${keyOf(version)}-${at + 1}`;
  const where =
    reading.where === 'appendix' && field !== 'other'
      ? 'Phụ lục ghi lại mục này'
      : (printedLabel(field, reading) ?? 'Ghi thêm một lần');
  const same =
    field === 'other' ? '' : wordsOf(reading) === wordsOf(first) ? ', câu chữ giống nhau' : ', câu chữ khác';
  return h(
    'details',
    { class: 'compare-further' },
    h('summary', {}, `${where}, ${printedLines(reading.lines)}${same}`),
    h(
      'div',
      { class: 'compare-reading', id: fragment },
      h(
        'p',
        { class: 'compare-source' },
        sourceNote(version.plan, reading.lines, place.href),
        placeTools(cell, reading.lines, fragment, place),
      ),
      reading.uncertain !== null && h('p', { class: 'notice' }, reading.uncertain),
      setter.blocks(reading.blocks, [], fragment),
    ),
  );
}

function sourceLine(
  cell: FieldCell,
  first: ComparedReading | undefined,
  fragment: string,
  place: ComparisonLinks,
): Tree {
  const { field, version } = cell;
  const label = first && printedLabel(field, first);
  return h(
    'p',
    { class: 'compare-source' },
    h(
      'span',
      { class: 'compare-whose' },
      h('span', { class: 'numeral' }, numeralOf(version.model)),
      ` ${version.planName}`,
    ),
    first
      ? [
          !!label && h('span', {}, `“${label}”`),
          first.where === 'appendix' && h('span', {}, 'ở phụ lục'),
          sourceNote(version.plan, first.lines, place.href),
          placeTools(cell, first.lines, fragment, place),
        ]
      : h('span', {}, 'không có mục này'),
  );
}

/** What the plan says of it in another place, with the lines. */
function elsewhereLines(
  { field, version }: FieldCell,
  first: ComparedReading | undefined,
  { href }: ComparisonLinks,
): TreeElement[] {
  return statedElsewhere(version, field).map(({ where, units }) =>
    h(
      'p',
      { class: 'compare-elsewhere' },
      `${first ? 'Còn nêu' : 'Nêu'} trong “${where}”: `,
      units.map(({ name, line }, at) => [
        at > 0 && ', ',
        `${name} (`,
        h('a', { href: href(lineUrl(version.plan, line)) }, `dòng ${line}`),
        ')',
      ]),
    ),
  );
}

/** A cell: plan, source lines, permanent address and citation, text; further readings collapsed. */
export function cellTree(cell: FieldCell, place: ComparisonLinks): TreeElement {
  const { field, version, own, setter } = cell;
  const [first, ...further] = version.model.fields[field];
  const fragment = `${fieldFragments[field]}-${keyOf(version)}`;
  return h(
    'div',
    { class: 'compare-cell', id: fragment },
    sourceLine(cell, first, fragment, place),
    !!first?.uncertain && h('p', { class: 'notice' }, first.uncertain),
    !!first && setter.blocks(first.blocks, own, fragment),
    elsewhereLines(cell, first, place),
    !!first && further.map((_, at) => furtherPrinting(cell, first, at + 1, place)),
  );
}
