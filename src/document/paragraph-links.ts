// Browser: each paragraph of a field gets a permanent link of its own, which also copies the citation of that place.
// Made by script, since it only copies: the address of the paragraph itself works without.
import { placeIn } from '../citation/citation.ts';

/** The permanent address of the page; the offline pack writes it into the page. */
const address =
  document.documentElement.dataset['published'] ??
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ??
  '';

for (const field of document.querySelectorAll<HTMLElement>('.field[data-cited]')) {
  const { cited = '' } = field.dataset;
  for (const paragraph of field.querySelectorAll(':is(li, p)[id^="d-"]')) {
    const line = Number(/\d+/.exec(paragraph.id)![0]);
    const link = document.createElement('a');
    link.className = 'anchor paragraph-link';
    link.href = `#${paragraph.id}`;
    link.dataset['copyText'] =
      `${placeIn(cited, { what: [], lines: [line, line] })} (${address}#${paragraph.id})`;
    link.title = 'Sao chép trích dẫn và liên kết của đoạn này';
    link.ariaLabel = `Sao chép trích dẫn: dòng ${line}`;
    link.textContent = '§';
    paragraph.insertBefore(link, paragraph.querySelector(':scope > ul'));
  }
}
