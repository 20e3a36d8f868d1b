import { fold } from '../../../src/vietnamese/fold.ts';
import type { DraftGroup, DraftModel, DraftReading } from '../draft/draft.ts';
import { groupTitle, trimTitle } from '../prose/models.ts';
import { readModelHeading, type ModelHeading } from '../grammar/model-heading.ts';
import { isBullet, readMarker } from '../grammar/markers.ts';
import { Traced } from '../text/traced.ts';
import { cellText, type RowCell } from './row.ts';

/** "A. ", "II) ": what may stand before the heading of a group, folded. */
const GROUP_NUMBER = /^(?:[ivx]{1,5}|[a-hk])[.)]\s+/;

/** Whether a cell is a group's heading: "Nhóm tiện ích …", "A. Nhóm …", or one that claims a number of models. */
export const isGroupCell = (cell: RowCell): boolean => {
  const folded = fold(cellText(cell)).replace(GROUP_NUMBER, '');
  return /^nhom\b/.test(folded) || /\(\s*(?:bao gom\s*)?\d{1,3} m[o ] ?h[i ]nh\s*\)/.test(folded);
};

/** The heading of a model that a cell begins with: "Mô hình 8: …". */
export const headingOf = (cell: RowCell | undefined): ModelHeading | null => readModelHeading(cellText(cell));

export const isModelCell = (cell: RowCell): boolean => headingOf(cell) !== null;

/** A group from its index and heading: "I", "Nhóm tiện ích phục vụ công dân số (10 mô hình)". */
export function groupOf(index: RowCell, cell: RowCell): DraftGroup {
  const whole = Traced.join(cell);
  const marker = index.length === 0 ? readMarker(whole.text) : null;
  const head = Traced.join([...index, whole.slice(0, marker?.length ?? 0).trim()]);
  return {
    // A narrow column cuts a Roman number: "II" above "I".
    index:
      marker?.value ??
      index
        .map(({ text }) => text)
        .join('')
        .replace(/[.)]$/, ''),
    ...groupTitle(whole.slice(marker?.length ?? 0), head),
  };
}

/**
 * A model from its index and its cell, as yet without readings.
 *
 * @param heading what the cell begins with, "Mô hình 8: "; a bare title begins at once
 */
export function modelOf(
  index: readonly Traced[],
  whole: Traced,
  { where, group }: { where: DraftModel['where']; group: DraftGroup | null },
  { number, titleAt }: Pick<ModelHeading, 'number' | 'titleAt'>,
): DraftModel {
  const { title, tail } = trimTitle(whole.slice(titleAt));
  return {
    number,
    group: group?.index ?? null,
    frame: [...index, whole.slice(0, titleAt).trim(), tail],
    title,
    readings: [],
    where,
    appendix: [],
  };
}

/** A cell as a reading of a field, one block for each of its lines. */
export function readingOf(
  field: DraftReading['field'],
  label: string,
  cell: RowCell,
  where: DraftReading['where'],
  uncertain: string | null,
): DraftReading {
  const blocks = cell.map((text) => {
    const marker = readMarker(text.text);
    const bullet = marker && isBullet(marker.kind) ? marker.length : 0;
    return { bullet: text.slice(0, bullet).trim(), body: text.slice(bullet), level: 0 };
  });
  return { field, head: Traced.empty, label, blocks, where, uncertain };
}
