// Browser: the comparison on the page as a report. Repaired words can still be recognised on paper: underlined, and with
// a question mark where they are uncertain.
import { pageFacts, paragraphOf } from '../report/from-nodes.ts';
import type { Paragraph, Report, ReportCell } from '../report/report.ts';

const NOTE =
  'Chữ gạch chân: chương trình đã hiệu đính so với bản gốc nhận được; dấu [?]: chưa chắc, hoặc chỉ là đề xuất.';
const NOTE_RECEIVED = 'Chữ đúng như bản gốc nhận được, chưa hiệu đính.';

/** What a repaired word becomes: as it was received, or as it is read, with a sign where that is not sure. */
function plainWord(word: Element, received: boolean): Node {
  const text = word.querySelector(received ? '.fix-received' : '.fix-read') ?? word.firstElementChild!;
  if (received) return document.createTextNode(text.textContent ?? '');
  const unsure = word.matches('.fix-likely, .fix-suggested') ? '[?]' : '';
  const underlined = document.createElement('u');
  underlined.append((text.textContent ?? '') + unsure);
  return underlined;
}

/** The text of an element without controls and notes. */
function paragraph(element: Element, received: boolean): Paragraph {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[popover], .anchor')) extra.remove();
  for (const word of copy.querySelectorAll('.fix')) word.replaceWith(plainWord(word, received));
  copy.normalize();
  return paragraphOf(copy.childNodes);
}

/** The source lines of a reading, as a link to them. */
function sourceOf(reading: Element): Paragraph {
  const note = reading.querySelector<HTMLAnchorElement>('.source-note');
  return note ? [{ text: '(' }, ...paragraphOf([note]), { text: ')' }] : [{ text: 'Không có mục này' }];
}

/** One reading of a field: its paragraphs, its source lines, and what stands in another field. */
function readingOf(element: Element, received: boolean): Paragraph[] {
  const all = (selector: string): Element[] => [...element.querySelectorAll(`:scope > ${selector}`)];
  return [
    ...all('.compare-block').map((block) => paragraph(block, received)),
    sourceOf(element),
    ...all('.compare-elsewhere').map((line) => paragraph(line, received)),
  ];
}

/** A cell: the first reading, then each further one under its name. */
function cellOf(element: Element, received: boolean): ReportCell {
  const further = [...element.querySelectorAll('.compare-further')].flatMap((details) => [
    [{ text: details.querySelector('summary')!.textContent ?? '', italic: true }],
    ...readingOf(details.querySelector('.compare-reading')!, received),
  ]);
  return { paragraphs: [...readingOf(element, received), ...further] };
}

const wordsOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('. ');

/** The comparison as it is shown now; null where there is none. */
export function comparisonReport(): Report | null {
  const compare = document.querySelector('.compare');
  if (!compare) return null;
  const received = document.querySelector('.view-received:checked') !== null;
  const heads = [...compare.querySelectorAll('.compare-head')].map((head) =>
    wordsOf([
      paragraph(head.querySelector('a')!, received),
      paragraph(head.querySelector('.compare-title')!, received),
    ]),
  );
  const rows = [...compare.querySelectorAll('.compare-field')].map((field): ReportCell[] => [
    { paragraphs: [paragraph(field.querySelector('h3')!, received)] },
    ...[...field.querySelectorAll('.compare-cell')].map((cell) => cellOf(cell, received)),
  ]);
  const title = document.title.replace(/ – [^–]*$/, '');
  return {
    title: title.startsWith('So sánh') ? title : `So sánh: ${title}`,
    ...pageFacts(),
    notes: [received ? NOTE_RECEIVED : NOTE],
    tables: [{ name: 'So sánh', heads: ['Mục', ...heads], rows, widths: [18, ...heads.map(() => 50)] }],
  };
}
