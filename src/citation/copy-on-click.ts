// Browser: a click on a permanent link, or on a button with a text to copy, puts it on the clipboard.

let note: HTMLElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Shows, and announces to screen readers, that something was copied: in one place, what is new instead of what was. */
function announce(text: string): void {
  if (!note) {
    note = document.createElement('p');
    note.className = 'copied';
    note.setAttribute('role', 'status');
    document.body.append(note);
  }
  const place = note;
  place.textContent = '';
  clearTimeout(leaving);
  // A live region speaks only of what changes after it stands in the page.
  requestAnimationFrame(() => (place.textContent = text));
  leaving = setTimeout(() => (place.textContent = ''), 2500);
}

/**
 * The permanent address of this page, which the offline pack writes into it: nobody else can follow an address on
 * this disk.
 */
const { published } = document.documentElement.dataset;

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('a[data-copy-link]');
  const button = target?.closest<HTMLElement>('[data-copy-text]');
  const from = target?.closest<HTMLElement>('[data-copy-from]')?.dataset['copyFrom'];
  const text =
    (link && (published ? published + link.search + link.hash : link.href)) ??
    button?.dataset['copyText'] ??
    (from && document.getElementById(from)?.textContent);
  if (!text) return;
  // Without HTTPS or permission there is no clipboard: the link still works, and the text can be selected by hand.
  navigator.clipboard?.writeText(text).then(
    () => announce(link ? 'Đã sao chép liên kết.' : 'Đã sao chép.'),
    () => announce('Trình duyệt không cho sao chép.'),
  );
});

export {};
