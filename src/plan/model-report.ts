// Browser: the model on the page as a report: what was understood of it, then its fields as they are shown now.
import { pageFacts, pageTitle, paragraphOf } from '../report/from-nodes.ts';
import { lineCell, wordsOf, type Paragraph, type Report, type ReportCell } from '../report/report.ts';
import { isReceived, shownNote, shownParagraph, sourceParagraph } from '../report/shown-words.ts';

/** A field: its paragraphs and its source lines. */
function fieldOf(field: Element, received: boolean): Paragraph[] {
  const blocks = [...field.querySelectorAll('.document :is(p, li)')];
  return [...blocks.map((block) => shownParagraph(block, received)), sourceParagraph(field) ?? []].filter(
    (runs) => runs.length > 0,
  );
}

/** What was understood: a row for each name with what stands beside it. */
const factRows = (): ReportCell[][] =>
  [...document.querySelectorAll('.facts dt')].map((name) => [
    lineCell(...paragraphOf(name.childNodes)),
    lineCell(...paragraphOf(name.nextElementSibling!.childNodes)),
  ]);

/** The model of the page. */
export function modelReport(): Report {
  const received = isReceived();
  const place = document.querySelector('.place-line')!.textContent.split(' · ')[0]!.trim();
  const rows = [...document.querySelectorAll('.field')].map((field): ReportCell[] => [
    lineCell(...paragraphOf(field.querySelector('h2')!.childNodes)),
    { paragraphs: fieldOf(field, received) },
  ]);
  const notes = [...document.querySelectorAll('.footnotes li')].map((note) =>
    wordsOf(lineCell(...shownParagraph(note, received))),
  );
  return {
    title: `${pageTitle()} (${place})`,
    ...pageFacts(),
    notes: [...notes, shownNote(received)],
    tables: [
      { name: 'Mô hình', heads: ['Mục', 'Văn bản ghi'], rows, widths: [22, 110] },
      { name: 'Tóm tắt', heads: ['Mục', 'Chương trình đọc được'], rows: factRows(), widths: [22, 90] },
    ],
  };
}
