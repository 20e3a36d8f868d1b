import { segmentText } from '../../../src/document/segments.ts';
import { repairedWord } from '../../../src/document/repaired-word.ts';
import { indexLedger, marksOf, type Ledger } from '../../../src/domain/ledger.ts';
import type { RepairedLine, RepairedText } from '../../../src/domain/repair.ts';
import type { Mark } from '../../../src/domain/span.ts';
import { h, type Tree, type TreeElement } from '../../../src/tree/tree.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import type { FileDifference } from '../journal/difference.ts';

/** What was or will be written, file by file: what goes in red and with "−", what comes with "+". */
export function difference(files: readonly FileDifference[]): Tree {
  return files.map(({ path, before, after, lines }) =>
    h(
      'figure',
      { class: 'bench-diff' },
      h('figcaption', {}, `content/${path}`, before === null && ' (tệp mới)', after === null && ' (xóa)'),
      lines !== null && h('pre', { tabindex: '0' }, lines.split('\n').flatMap(shownLine)),
    ),
  );
}

/** A line of `diff -u`; its head and its notes are for programs. */
function shownLine(line: string): Tree[] {
  if (/^(?:Index:|=====|---|\+\+\+|\\)/.test(line) || line === '') return [];
  if (line.startsWith('@@')) return [h('span', { class: 'soft' }, '  …\n')];
  const text = line.slice(1);
  if (line.startsWith('+')) return [h('ins', {}, `+ ${text}\n`)];
  return line.startsWith('-') ? [h('del', {}, `− ${text}\n`)] : [`  ${text}\n`];
}

/** Nothing that a program reads is certain, nor out of the question: 100 % and 0 % are never claimed. */
export function percent(share: number): string {
  const shown = Math.min(99, Math.round(100 * share));
  // The blank between keeps both on one line.
  return shown < 1 ? 'dưới 1\u00a0%' : `${shown}\u00a0%`;
}

/** Sets texts of one plan: repaired words are buttons that say what was received and why. */
export class TextSetter {
  private readonly ledger: Ledger;
  private readonly plan: string;
  private readonly names: ReadonlyMap<string, string>;

  /** @param names of the other plans that evidence may cite */
  constructor(plan: string, text: Pick<RepairedText, 'ledger'>, names: ReadonlyMap<string, string>) {
    this.plan = plan;
    this.ledger = indexLedger(text.ledger);
    this.names = names;
  }

  /** A text with its marks. @param scope makes ids unique where a place is shown twice */
  text(text: string, marks: readonly Mark[], scope?: string): Tree {
    const place = { href: (path: string) => path, planName: (plan: string) => this.names.get(plan) };
    return segmentText(text, marks, this.ledger).map((segment): Tree =>
      segment.kind === 'plain' ? segment.text : repairedWord({ ...segment, plan: this.plan, scope }, place),
    );
  }

  line(line: RepairedLine, scope?: string): Tree {
    return this.text(line.text, marksOf(line), scope);
  }
}

/** Lines as received, those asked for and their neighbours. */
export function receivedLines(
  received: readonly string[],
  line: number,
  marked: { column: number; length: number } | null,
): TreeElement {
  const [from, to] = [Math.max(1, line - 2), Math.min(received.length, line + 2)];
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return h(
    'div',
    { class: 'bench-lines' },
    rows.map((number) => {
      const text = received[number - 1]!;
      const own = number === line && marked ? marked : null;
      return h(
        'p',
        { class: number === line ? 'here' : undefined },
        h('span', { class: 'line-number' }, String(number)),
        h('span', { class: 'line-text' }, own ? markedText(text, own) : text),
      );
    }),
  );
}

function markedText(text: string, { column, length }: { column: number; length: number }): Tree {
  const [start, end] = [column - 1, column - 1 + length];
  const shown = text.slice(start, end);
  // A blank has nothing to colour: a box is drawn around it.
  const mark = h('mark', { class: /\S/.test(shown) ? undefined : 'blank' }, shown || ' ');
  return [text.slice(0, start), mark, text.slice(end)];
}

/** A labelled input in a form. */
export function field(
  label: string,
  name: string,
  attributes: TreeElement['attributes'] = {},
  hint?: string,
): TreeElement {
  return h(
    'label',
    { class: 'bench-field' },
    h('span', {}, label),
    h('input', { type: 'text', name, autocomplete: 'off', ...attributes }),
    hint !== undefined && h('small', { class: 'soft' }, hint),
  );
}

/** A labelled choice. */
export function choice(
  label: string,
  name: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen = '',
): TreeElement {
  return h(
    'label',
    { class: 'bench-field' },
    h('span', {}, label),
    h(
      'select',
      { name },
      options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ),
  );
}

/** A value that the form hands back as it is. */
export const hidden = (name: string, value: string): TreeElement =>
  h('input', { type: 'hidden', name, value });

/** The files of decisions as the person sees them while filling in a form; `Form.seen` has them again. */
export const seen = ({ sums }: Pick<PlanState, 'sums'>): Tree => [
  hidden('sum-corrections', sums.corrections),
  hidden('sum-facts', sums.facts),
];

/** "dòng 22", "dòng 22–24". */
export const linesInWords = ([first, last]: readonly [number, number]): string =>
  first === last ? `dòng ${first}` : `dòng ${first}–${last}`;

/** A time as the clock on the wall of this machine shows it. */
export const clock = (time: string | Date): string =>
  new Date(time).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
