// Puts the comparison on the clipboard as a clean table: no classes, no scripts, a head row and a head column.
// Repaired words can still be recognised on paper: underlined, and with a question mark where they are uncertain.
import { publicAddress } from '../delivery/host/public-address.ts';

/** A paragraph of a cell: text, underlined stretches, links. */
type Paragraph = (Node | string)[];

const NOTE =
  'Chữ gạch chân: chương trình đã sửa so với bản nhận được; dấu [?]: chưa chắc, hoặc chỉ là đề xuất.';
const NOTE_RECEIVED = 'Chữ như nhận được, chưa sửa.';

const created = (tag: string, ...children: Paragraph): HTMLElement => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

/** What a repaired word becomes: as it was received, or as it is read, with a sign where that is not sure. */
function plainWord(word: Element, received: boolean): Node {
  const text = word.querySelector(received ? '.fix-received' : '.fix-read') ?? word.firstElementChild!;
  if (received) return document.createTextNode(text.textContent ?? '');
  const unsure = word.matches('.fix-likely, .fix-suggested') ? '[?]' : '';
  return created('u', (text.textContent ?? '') + unsure);
}

/** The text of an element without controls and notes. */
function paragraph(element: Element, received: boolean): Paragraph {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[popover], .anchor')) extra.remove();
  for (const word of copy.querySelectorAll('.fix')) word.replaceWith(plainWord(word, received));
  for (const mark of copy.querySelectorAll('mark, span')) mark.replaceWith(...mark.childNodes);
  copy.normalize();
  return [...copy.childNodes];
}

/** The source lines of a reading, as a permanent link to them. */
function sourceOf(reading: Element): Paragraph {
  const note = reading.querySelector<HTMLAnchorElement>('.source-note');
  if (!note) return ['Không có mục này'];
  const link = created('a', note.textContent ?? '');
  link.setAttribute('href', publicAddress(note));
  return ['(', link, ')'];
}

/** One reading of a field: its paragraphs, then its source lines. */
function readingOf(element: Element, received: boolean): Paragraph[] {
  const blocks = [...element.querySelectorAll(':scope > .compare-block')];
  return [...blocks.map((block) => paragraph(block, received)), sourceOf(element)];
}

/** A cell: the first reading, then each further one under its name. */
function cellOf(element: Element, received: boolean): Paragraph[] {
  const further = [...element.querySelectorAll('.compare-further')].flatMap((details) => [
    [created('i', details.querySelector('summary')!.textContent ?? '')],
    ...readingOf(details.querySelector('.compare-reading')!, received),
  ]);
  return [...readingOf(element, received), ...further];
}

/** The comparison as rows of cells of paragraphs, the first row and column being heads. */
function rowsOf(compare: Element, received: boolean): Paragraph[][][] {
  const heads = [...compare.querySelectorAll('.compare-head')].map((head) => [
    paragraph(head.querySelector('a')!, received),
    paragraph(head.querySelector('.compare-title')!, received),
  ]);
  const fields = [...compare.querySelectorAll('.compare-field')].map((field) => [
    [paragraph(field.querySelector('h3')!, received)],
    ...[...field.querySelectorAll('.compare-cell')].map((cell) => cellOf(cell, received)),
  ]);
  return [[[['Mục']], ...heads], ...fields];
}

/** The table, its address and what its signs mean. */
function documentOf(rows: Paragraph[][][], received: boolean): HTMLElement {
  const table = document.createElement('table');
  table.setAttribute('border', '1');
  for (const [at, row] of rows.entries()) {
    const line = table.insertRow();
    const tag = (column: number): string => (at === 0 || column === 0 ? 'th' : 'td');
    line.append(
      ...row.map((paragraphs, column) =>
        created(tag(column), ...paragraphs.map((one) => created('p', ...one))),
      ),
    );
  }
  const address = document.querySelector('.print-note strong')?.textContent ?? location.href;
  return created(
    'div',
    table,
    created('p', received ? NOTE_RECEIVED : NOTE),
    created('p', `Nguồn: ${address}`),
  );
}

/** The same as plain text: one line for each row, cells apart by tabs. */
const flat = (whole: HTMLElement): string =>
  [
    ...[...whole.querySelectorAll('tr')].map((row) =>
      [...row.cells]
        .map((cell) => [...cell.children].map(({ textContent }) => (textContent ?? '').trim()).join(' '))
        .join('\t'),
    ),
    ...[...whole.querySelectorAll(':scope > p')].map(({ textContent }) => textContent ?? ''),
  ].join('\n');

async function copy(said: Element | null): Promise<void> {
  const compare = document.querySelector('.compare');
  if (!compare) return;
  const received = document.querySelector('.view-received:checked') !== null;
  const whole = documentOf(rowsOf(compare, received), received);
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': blob('text/html', whole.innerHTML),
    'text/plain': blob('text/plain', flat(whole)),
  });
  const words = await navigator.clipboard.write([item]).then(
    () => 'Đã chép. Dán vào Word bằng Ctrl+V.',
    () => 'Trình duyệt không cho chép.',
  );
  if (said) said.textContent = words;
}

const button = document.querySelector<HTMLButtonElement>('[data-copy-table]');
// A browser too old for it, or a page without HTTPS, has no clipboard for tables.
if (button && !('ClipboardItem' in window)) button.hidden = true;
button?.addEventListener('click', () => void copy(document.querySelector('[data-copy-table-said]')));
