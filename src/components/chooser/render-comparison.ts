import { ownWords, type Stretch } from '../../lib/own-words.ts';
import { el } from './dom.ts';
import { renderBlock } from './render-text.ts';
import type { DataBlock, DataReading, VersionData } from './version-data.ts';

/** Own words of each block, from those of the blocks joined by line feeds. */
function perBlock(blocks: readonly DataBlock[], own: readonly Stretch[]): Stretch[][] {
  let offset = 0;
  return blocks.map(({ text }) => {
    const from = offset;
    offset += text.length + 1;
    return own
      .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(text.length, end - from) }))
      .filter(({ start, end }) => end > start);
  });
}

function renderCell(version: VersionData, reading: DataReading | undefined, own: Stretch[], base: string) {
  const whose = el(
    'span',
    { class: 'compare-whose' },
    el('span', { class: 'numeral' }, String(version.number)),
    ` ${version.planName}`,
  );
  if (!reading)
    return el(
      'div',
      { class: 'compare-cell' },
      el('p', { class: 'compare-source' }, whose, 'không có mục này'),
    );
  const [first, last] = reading.lines;
  const source = el(
    'a',
    { class: 'source-note', href: base + reading.linePath },
    first === last ? `dòng ${first}` : `dòng ${first}–${last}`,
  );
  const spans = perBlock(reading.blocks, own);
  return el(
    'div',
    { class: 'compare-cell' },
    el('p', { class: 'compare-source' }, whose, reading.appendix && 'phụ lục', source),
    reading.uncertain !== null && el('p', { class: 'notice' }, reading.uncertain),
    ...reading.blocks.map((block, at) => renderBlock(block, spans[at]!)),
  );
}

/** A field of the comparison: its fragment, its name, its place in the order. */
type Field = Pick<DataReading, 'field' | 'name' | 'order'>;

function renderField({ field, name }: Field, versions: readonly VersionData[], base: string): HTMLElement {
  const readings = versions.map((version) => version.readings.find((reading) => reading.field === field));
  const texts = readings.map((reading) => reading?.blocks.map(({ text }) => text).join('\n') ?? '');
  const own = ownWords(texts);
  return el(
    'section',
    { class: 'compare-field', 'aria-labelledby': field },
    el('h3', { id: field }, name),
    el(
      'div',
      { class: 'compare-row' },
      ...versions.map((version, at) => renderCell(version, readings[at], own[at]!, base)),
    ),
  );
}

function renderHead({ path, planName, number, title }: VersionData, base: string): HTMLElement {
  return el(
    'div',
    { class: 'compare-head' },
    el('a', { href: base + path }, el('span', { class: 'numeral' }, String(number)), ` ${planName}`),
    el('p', { class: 'compare-title' }, title),
  );
}

/** The chosen versions side by side, in the very form of the pages of canonical models. */
export function renderComparison(versions: readonly VersionData[], base: string): HTMLElement {
  const fields = new Map(
    versions.flatMap(({ readings }) => readings.map((reading) => [reading.field, reading])),
  );
  const ordered = [...fields.values()].sort((one, other) => one.order - other.order);
  return el(
    'section',
    { class: `compare compare-${Math.min(versions.length, 5)}`, 'aria-labelledby': 'ket-qua' },
    el('h2', { class: 'visually-hidden', id: 'ket-qua' }, 'Đặt cạnh nhau'),
    el('div', { class: 'compare-heads' }, ...versions.map((version) => renderHead(version, base))),
    ...ordered.map((field) => renderField(field, versions, base)),
  );
}
