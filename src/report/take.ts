// Browser: a report is put on the clipboard, or saved as a Word or Excel file; what makes files is loaded only then.
import { EXCEL, WORD } from './media-types.ts';
import { saveBytes } from './save.ts';
import { fileName, sourceLines, wordsOf, type Paragraph, type Report } from './report.ts';

const created = (tag: string, ...children: (Node | string)[]): HTMLElement => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

function runNode({ text, href, underline, italic }: Paragraph[number]): Node | string {
  let node: Node | string = text;
  if (underline) node = created('u', node);
  if (italic) node = created('i', node);
  if (href === undefined) return node;
  const link = created('a', node);
  link.setAttribute('href', href);
  return link;
}

/** A report as plain elements: no classes, no scripts. */
function pageOf(report: Report): HTMLElement {
  const tables = report.tables.map(({ heads, rows }) => {
    const table = document.createElement('table');
    table.setAttribute('border', '1');
    table.insertRow().append(...heads.map((name) => created('th', created('p', name))));
    for (const row of rows)
      table
        .insertRow()
        .append(
          ...row.map(({ paragraphs }, column) =>
            created(
              column === 0 ? 'th' : 'td',
              ...paragraphs.map((paragraph) => created('p', ...paragraph.map(runNode))),
            ),
          ),
        );
    return table;
  });
  return created(
    'div',
    created('p', created('b', report.title)),
    ...tables,
    ...sourceLines(report).map((line) => created('p', line)),
  );
}

/** The same as plain text: one line for each row, cells apart by tabs. */
const flat = (report: Report): string =>
  [
    report.title,
    ...report.tables.flatMap(({ heads, rows }) => [
      heads.join('\t'),
      ...rows.map((row) => row.map((cell) => wordsOf(cell).replace(/\s+/g, ' ')).join('\t')),
    ]),
    ...sourceLines(report),
  ].join('\n');

async function copy(report: Report): Promise<string> {
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': blob('text/html', pageOf(report).innerHTML),
    'text/plain': blob('text/plain', flat(report)),
  });
  return navigator.clipboard.write([item]).then(
    () => 'Đã chép. Dán vào Word hoặc Excel bằng Ctrl+V.',
    () => 'Trình duyệt không cho chép.',
  );
}

/** Copies or saves a report. @returns what was done, in a sentence */
export async function take(kind: string, report: Report): Promise<string> {
  const name = fileName(report.title);
  if (kind === 'copy') return copy(report);
  if (kind === 'word') {
    const { wordOf } = await import('./word.ts');
    saveBytes(await wordOf(report), WORD, `${name}.docx`);
    return `Đã tải ${name}.docx.`;
  }
  const { excelOf } = await import('./excel.ts');
  saveBytes(await excelOf(report), EXCEL, `${name}.xlsx`);
  return `Đã tải ${name}.xlsx.`;
}
