// Browser: paragraphs and tables of a page as parts of a report.
import { publicAddress } from '../delivery/host/public-address.ts';
import type { Paragraph, ReportCell, ReportTable, Run } from './report.ts';

interface Look {
  href?: string;
  underline?: boolean;
  italic?: boolean;
}

function runs(node: Node, look: Look): Run[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    return text === '' ? [] : [{ text, ...look }];
  }
  if (!(node instanceof Element)) return [];
  const { localName } = node;
  const own: Look = {
    ...look,
    ...(node instanceof HTMLAnchorElement && node.hasAttribute('href') && { href: publicAddress(node) }),
    ...(localName === 'u' && { underline: true }),
    ...(localName === 'i' && { italic: true }),
  };
  return [...node.childNodes].flatMap((child) => runs(child, own));
}

/** Nodes as one paragraph, without blanks at its ends. */
export function paragraphOf(nodes: Iterable<Node | string>): Paragraph {
  const all = [...nodes].flatMap((node) => (typeof node === 'string' ? [{ text: node }] : runs(node, {})));
  return all
    .map((run, at) => ({
      ...run,
      text: (at === 0 ? run.text.trimStart() : run.text).replace(at === all.length - 1 ? /\s+$/ : /(?!)/, ''),
    }))
    .filter(({ text }) => text !== '');
}

/** A cell of a table: its list items or paragraphs, or all of it as one; controls are left out. */
function cellOf(cell: Element | undefined): ReportCell {
  if (!cell) return { paragraphs: [] };
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('button, [popover], .no-report')) extra.remove();
  const parts = [...copy.querySelectorAll('li, p')];
  const paragraphs = (parts.length > 0 ? parts : [copy])
    .map((part) => paragraphOf(part.childNodes))
    .filter((paragraph) => paragraph.length > 0);
  const words = paragraphs.flat().map(({ text }) => text);
  const [only] = words;
  const number = words.length === 1 && /^\d{1,9}$/.test(only!) ? { number: Number(only) } : {};
  return { paragraphs, ...number };
}

/**
 * A table with one row of heads. A row with a single head over all columns names a group: the group becomes a column of
 * its own, so that the sheet can be sorted. Hidden rows are left out.
 */
export function tableOf(table: HTMLTableElement, name: string): ReportTable {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) =>
    paragraphOf(
      cellOf(cell)
        .paragraphs.flat()
        .map(({ text }) => text),
    )
      .map(({ text }) => text)
      .join(''),
  );
  let group: ReportCell | null = null;
  const rows: { group: ReportCell | null; cells: ReportCell[] }[] = [];
  for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
    if (row.hidden) continue;
    if (row.cells.length === 1 && row.cells[0]!.colSpan > 1) group = cellOf(row.cells[0]);
    else rows.push({ group, cells: heads.map((_, at) => cellOf(row.cells[at])) });
  }
  const grouped = rows.some((row) => row.group !== null);
  return {
    name,
    heads: grouped ? ['Nhóm', ...heads] : heads,
    rows: rows.map((row) => (grouped ? [row.group ?? { paragraphs: [] }, ...row.cells] : row.cells)),
  };
}

/** The title of this page, without the name of the site. */
export const pageTitle = (): string => document.title.replace(/ – [^–]*$/, '');

/** What a report of this page says of itself: its permanent address with what is chosen, and the release. */
export function pageFacts(): { address: string; release: string } {
  const note = document.querySelector('.print-note strong')?.textContent;
  const release = document.querySelector<HTMLElement>('[data-release-words]')?.dataset['releaseWords'];
  const id = document.querySelector('meta[name="release"]')?.getAttribute('content') ?? '';
  return { address: note ?? location.href, release: release ?? `Bản phát hành ${id}` };
}
