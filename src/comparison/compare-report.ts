// Browser: the comparison on the page as a report.
import { pageFacts, pageTitle } from '../report/from-nodes.ts';
import type { Paragraph, Report, ReportCell } from '../report/report.ts';
import { isReceived, shownNote, shownParagraph, sourceParagraph } from '../report/shown-words.ts';

/** One reading of a field: its paragraphs, its source lines, and what stands in another field. */
function readingOf(element: Element, received: boolean): Paragraph[] {
  const all = (selector: string): Element[] => [...element.querySelectorAll(`:scope > ${selector}`)];
  return [
    ...all('.compare-block').map((block) => shownParagraph(block, received)),
    sourceParagraph(element) ?? [{ text: 'Không có mục này' }],
    ...all('.compare-elsewhere').map((line) => shownParagraph(line, received)),
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
  const received = isReceived();
  const heads = [...compare.querySelectorAll('.compare-head')].map((head) =>
    wordsOf([
      shownParagraph(head.querySelector('a')!, received),
      shownParagraph(head.querySelector('.compare-title')!, received),
    ]),
  );
  const rows = [...compare.querySelectorAll('.compare-field')].map((field): ReportCell[] => [
    { paragraphs: [shownParagraph(field.querySelector('h3')!, received)] },
    ...[...field.querySelectorAll('.compare-cell')].map((cell) => cellOf(cell, received)),
  ]);
  const title = pageTitle();
  return {
    title: title.startsWith('So sánh') ? title : `So sánh: ${title}`,
    ...pageFacts(),
    notes: [shownNote(received)],
    tables: [{ name: 'So sánh', heads: ['Mục', ...heads], rows, widths: [18, ...heads.map(() => 50)] }],
  };
}
