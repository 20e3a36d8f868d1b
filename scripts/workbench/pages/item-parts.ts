import { stringify } from 'yaml';
import { h, type Tree } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { field, receivedLines, seen } from './parts.ts';

/** The id of the form: the boxes beside the lines belong to it too. */
const FORM = 'quyet-dinh';

/** Places of one item on a page; the rest comes after these are decided. */
export const MOST_PLACES = 12;
/** Pictures of lines on a page: each is drawn when it comes into sight. */
const MOST_PICTURES = 4;

/** What an item's page needs besides the item. */
export interface ItemView {
  state: PlanState;
  /** The last reason given. */
  reason: string;
  /** From 1, of how many. */
  at: number;
  of: number;
  previous: string | null;
  /** What the addresses of the queue end with. */
  query: string;
}

/** A key that does what its button does; shown on it. */
export const keyButton = (
  action: string,
  key: string,
  label: string,
  more: Record<string, string | boolean> = {},
): Tree =>
  h(
    'button',
    { class: 'button', name: 'viec', value: action, 'data-key': key, 'aria-keyshortcuts': key, ...more },
    label,
    ' ',
    h('kbd', {}, key.toUpperCase()),
  );

/** The form that decides an item, with what the person saw; there is one on a page. */
export const decisionForm = ({ state, query }: ItemView, key: string, ...content: Tree[]): Tree =>
  h(
    'form',
    {
      id: FORM,
      class: 'bench-form',
      method: 'post',
      action: `/soat/${state.id}/${key}${query}`,
      'data-keys': true,
    },
    seen(state),
    content,
  );

/** Why; the last reason is offered again. */
export const reasonField = ({ reason }: ItemView): Tree =>
  field('Lý do, ghi cùng quyết định', 'reason', { value: reason, required: true });

/** What will be added to a file, as it will stand there. */
export const entryToCome = (file: string, key: string, entry: object): Tree =>
  h(
    'details',
    { class: 'bench-entry' },
    h('summary', {}, `Sẽ ghi vào content/${file}`),
    h('pre', {}, `${key}:\n  - ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`),
  );

/** A stretch of a line as received; line and column from 1. One of no length is the whole line. */
export interface ShownPlace {
  line: number;
  column: number;
  length: number;
}

/** A line as a place. */
export const wholeLine = (line: number): ShownPlace => ({ line, column: 1, length: 0 });

/** Lines as received with their neighbours, and the picture of the page where there is one. */
export function placeList(state: PlanState, places: readonly ShownPlace[], choosing: boolean): Tree {
  const drawn = new Set(state.places.map(({ line }) => line));
  const isDrawn = state.kind === 'pdf' || state.kind === 'scan';
  return h(
    'ol',
    { class: 'bench-places' },
    places.map(({ line, column, length }, index) =>
      h(
        'li',
        {},
        h(
          choosing ? 'label' : 'p',
          { class: 'bench-place-name' },
          choosing &&
            h('input', {
              type: 'checkbox',
              name: 'cho',
              value: String(index),
              checked: true,
              form: FORM,
            }),
          length === 0 ? `Dòng ${line}` : `Dòng ${line}, cột ${column}`,
        ),
        receivedLines(state.received, line, length === 0 ? null : { column, length }),
        isDrawn &&
          drawn.has(line) &&
          index < MOST_PICTURES &&
          h('img', {
            class: 'bench-crop',
            loading: 'lazy',
            src: `/anh/${state.id}/${line}.png`,
            alt: `Ảnh dòng ${line} trên bản gốc`,
          }),
      ),
    ),
  );
}
