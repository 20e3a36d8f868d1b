// What the pages can do more than forms: keys, files sent when they are dropped, progress. Without it all still works.

const typing = (element) =>
  element instanceof HTMLElement && element.matches('input:not([type=checkbox]), select, textarea');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const active = document.activeElement;
  if (typing(active)) {
    if (event.key === 'Escape') active.blur();
    // Enter decides only in the field that is for it: elsewhere the browser would press the first button of the form.
    if (event.key === 'Enter' && active.matches('form[data-keys] input')) {
      event.preventDefault();
      if (active.dataset.enter) active.form.querySelector(`button[value="${active.dataset.enter}"]`).click();
    }
    return;
  }
  const key = event.key.toLowerCase();
  const target = /^[a-z0-9]$/.test(key) && document.querySelector(`[data-key="${key}"]`);
  if (!target) return;
  event.preventDefault();
  if (typing(target)) target.select?.();
  if (typing(target)) target.focus();
  else target.click();
});

// One press decides once.
document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = 'true';
});
// A page that comes back from the history of the browser may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

for (const input of document.querySelectorAll('input[data-send]'))
  input.addEventListener('change', () => input.files.length > 0 && input.form.requestSubmit());

// A file that misses the field would replace the page.
const zone = document.querySelector('.bench-drop');
for (const name of ['dragover', 'drop'])
  document.addEventListener(name, (event) => {
    event.preventDefault();
    if (name !== 'drop' || !zone || event.dataTransfer.files.length === 0) return;
    const input = zone.querySelector('input[type=file]');
    input.files = event.dataTransfer.files;
    zone.requestSubmit();
  });

for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => window.print());

const job = document.querySelector('[data-job]');
let silent = 0;
async function follow() {
  const response = await fetch(location.href).catch(() => null);
  // A workbench that was started again has another key: its page says so.
  if (response?.status === 403) return location.reload();
  silent = response ? 0 : silent + 1;
  if (silent === 3) return tellEnd();
  const text = response?.ok ? await response.text() : '';
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('.bench-job');
  const shown = document.querySelector('.bench-job');
  if (fresh) shown.replaceWith(fresh);
  const next = fresh?.querySelector('[data-next]');
  if (next) location.replace(next.href);
  else if (!fresh || fresh.dataset.job) setTimeout(follow, 700);
}
/** Whoever waits must not wait for ever. */
function tellEnd() {
  const told = document.createElement('p');
  told.className = 'bench-refusal';
  told.setAttribute('role', 'alert');
  told.textContent =
    'Bàn làm việc đã dừng. Hãy mở lại (npm run workbench) rồi mở địa chỉ mới mà cửa sổ dòng lệnh in ra: trang đầu sẽ nói việc này đã xong hay chưa.';
  document.querySelector('.bench-job').replaceChildren(told);
}
if (job) setTimeout(follow, 500);
