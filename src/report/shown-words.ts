// Browser: a paragraph of a plan's text as it is shown. Repaired words can still be recognised on paper: underlined, and
// with a question mark where they are uncertain.
import { paragraphOf } from './from-nodes.ts';
import type { Paragraph } from './report.ts';

/** Whether the reader has chosen to see the text as it was received. */
export const isReceived = (): boolean => document.querySelector('.view-received:checked') !== null;

/** What a reader must know of the signs in such paragraphs. */
export const shownNote = (received: boolean): string =>
  received
    ? 'Chữ đúng như bản gốc nhận được, chưa hiệu đính.'
    : 'Chữ gạch chân: chương trình đã hiệu đính so với bản gốc nhận được; dấu [?]: chưa chắc, hoặc chỉ là đề xuất.';

/** What a repaired word becomes: as it was received, or as it is read, with a sign where that is not sure. */
function plainWord(word: Element, received: boolean): Node {
  const text = word.querySelector(received ? '.fix-received' : '.fix-read') ?? word.firstElementChild!;
  if (received) return document.createTextNode(text.textContent ?? '');
  const unsure = word.matches('.fix-likely, .fix-suggested') ? '[?]' : '';
  const underlined = document.createElement('u');
  underlined.append((text.textContent ?? '') + unsure);
  return underlined;
}

/** The text of an element without controls, notes and the items below it. */
export function shownParagraph(element: Element, received: boolean): Paragraph {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[popover], .anchor, .no-report, ul, :scope > p')) extra.remove();
  for (const word of copy.querySelectorAll('.fix')) word.replaceWith(plainWord(word, received));
  copy.normalize();
  return paragraphOf(copy.childNodes);
}

/** The source lines that an element names, as a link to them; null where it names none. */
export function sourceParagraph(element: Element): Paragraph | null {
  const note = element.querySelector<HTMLAnchorElement>('.source-note');
  return note && [{ text: '(' }, ...paragraphOf([note]), { text: ')' }];
}
