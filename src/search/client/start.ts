// Runs on every page and loads nothing: the search comes with the first focus, the marks with an address that asks.

const boxes = [...document.querySelectorAll<HTMLFormElement>('form[data-search-box]')];

for (const box of boxes) {
  const input = box.querySelector('input');
  if (!input || box.dataset['live'] !== undefined) continue;
  const wake = (): void => void import('./combobox.ts').then(({ attach }) => attach(box, input));
  input.addEventListener('focus', wake, { once: true });
  if (document.activeElement === input) wake();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, [contenteditable]')) return;
  const input = boxes.map((box) => box.querySelector('input')).find((one) => one?.offsetParent);
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

const found = new URLSearchParams(location.search).get('tim');
if (found) void import('./arrival.ts').then(({ markFound }) => markFound(found));
