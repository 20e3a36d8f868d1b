// Puts the comparison on the clipboard as a clean table: no classes, no scripts, a head row and a head column.

/** The text of a cell without its controls; repaired words as read. */
function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[popover], .fix-received, .anchor, .compare-source, details'))
    extra.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function cell(tag: 'th' | 'td', lines: readonly string[]): HTMLElement {
  const element = document.createElement(tag);
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    element.append(paragraph);
  }
  return element;
}

/** The comparison as rows of cells of paragraphs, the first row and column being heads. */
function rowsOf(compare: Element): string[][][] {
  const heads = [...compare.querySelectorAll('.compare-head')].map((head) => [
    plainText(head.querySelector('a')!),
    plainText(head.querySelector('.compare-title')!),
  ]);
  const fields = [...compare.querySelectorAll('.compare-field')].map((field) => [
    [plainText(field.querySelector('h3')!)],
    ...[...field.querySelectorAll('.compare-cell')].map((one) => {
      const source = one.querySelector('.source-note')?.textContent?.trim();
      const blocks = [...one.querySelectorAll(':scope > .compare-block')].map(plainText);
      return [...blocks, ...(source ? [`(${source})`] : ['Không có mục này'])];
    }),
  ]);
  return [[['Mục'], ...heads], ...fields];
}

function tableOf(rows: string[][][]): string {
  const table = document.createElement('table');
  table.setAttribute('border', '1');
  for (const [at, row] of rows.entries()) {
    const line = table.insertRow();
    line.append(...row.map((lines, column) => cell(at === 0 || column === 0 ? 'th' : 'td', lines)));
  }
  const source = document.createElement('p');
  source.textContent = `Nguồn: ${location.href}`;
  return table.outerHTML + source.outerHTML;
}

const flat = (rows: string[][][]): string =>
  rows.map((row) => row.map((lines) => lines.join(' ')).join('\t')).join('\n');

async function copy(said: Element | null): Promise<void> {
  const compare = document.querySelector('.compare');
  if (!compare) return;
  const rows = rowsOf(compare);
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': blob('text/html', tableOf(rows)),
    'text/plain': blob('text/plain', flat(rows)),
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
