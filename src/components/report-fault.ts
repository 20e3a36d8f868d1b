// Browser: the letter about a fault names the place that is open, and the words that the reader marked.
import { faultMail } from './fault-mail.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-fault-mail]')) {
  const { faultMail: mail = '', faultTitle: title = '', faultAddress: address = '' } = link.dataset;
  let marked = '';
  // A press on the link takes the mark away in some browsers: it is kept from before.
  document.addEventListener('selectionchange', () => {
    marked = document.getSelection()?.toString() || marked;
  });
  /** The line or field that the marked words stand in, where it has an address of its own. */
  const fragment = (): string => {
    const node = document.getSelection()?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const id = marked === '' ? undefined : element?.closest('main [id]')?.id;
    return id === undefined ? location.hash : `#${id}`;
  };
  link.addEventListener('click', () => {
    link.href = faultMail(mail, { title, address: address + location.search + fragment(), words: marked });
  });
}
