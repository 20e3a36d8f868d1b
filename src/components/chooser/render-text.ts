import { repairLabels } from '../../labels.ts';
import type { Stretch } from '../../lib/own-words.ts';
import { el } from './dom.ts';
import type { DataBlock, DataMark } from './version-data.ts';

/** Where a text changes its look: every border of a mark or of own words, in order, both ends too. */
function borders({ text, marks }: DataBlock, own: readonly Stretch[]): number[] {
  const all = [
    0,
    text.length,
    ...marks.flatMap(([start, end]) => [start, end]),
    ...own.flatMap(({ start, end }) => [start, end]),
  ];
  return [...new Set(all)].sort((one, other) => one - other);
}

/** A repaired stretch as everywhere on the site: underlined by kind, with what was received. */
function repaired(text: string, [, , status, received]: DataMark): HTMLElement {
  return el(
    'span',
    {
      class: `fix fix-${status}`,
      title: `${repairLabels[status].short} · nhận được: ${received || '(trống)'}`,
    },
    text,
  );
}

/** A paragraph with its repaired letters and its own words. @param own offsets in the block's text */
export function renderBlock(block: DataBlock, own: readonly Stretch[]): HTMLElement {
  const paragraph = el('p', { class: `compare-block indent-${Math.min(block.level, 3)}` });
  if (block.bullet) paragraph.append(el('span', { class: 'bullet' }, block.bullet), ' ');
  const places = borders(block, own);
  for (let at = 0; at + 1 < places.length; at += 1) {
    const [start, end] = [places[at]!, places[at + 1]!];
    const mark = block.marks.find(([from, to]) => from <= start && end <= to);
    const text = block.text.slice(start, end);
    const piece = mark ? repaired(text, mark) : text;
    const isOwn = own.some((stretch) => stretch.start <= start && end <= stretch.end);
    paragraph.append(isOwn ? el('mark', {}, piece) : piece);
  }
  return paragraph;
}
