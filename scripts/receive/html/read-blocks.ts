import type { Element, Root, RootContent } from 'hast';
import {
  plainLook,
  type Block,
  type DocumentCell,
  type Paragraph,
  type Row,
  type RunLook,
} from '../document/blocks.ts';
import { struckPieces } from '../document/struck-pieces.ts';
import { formatNumber } from '../docx/number-formats.ts';

/** Elements that are never printed. */
const UNSEEN = new Set(
  'head script style template noscript svg math object iframe select textarea title'.split(' '),
);
/** Elements that stand on lines of their own. */
const OWN_LINES = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const LIST_FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The blocks of a page, in order. */
export function readBlocks(tree: Root): Block[] {
  const reader = new PageReader();
  reader.readAll(tree.children, plainLook, false);
  return reader.finish();
}

class PageReader {
  readonly #blocks: Block[] = [];
  #paragraph: Paragraph | null = null;
  /** The number or bullet of a list item that has no text yet. */
  #marker = '';

  finish(): Block[] {
    this.#end();
    return this.#blocks;
  }

  readAll(nodes: readonly RootContent[], look: RunLook, keepsBlanks: boolean): void {
    for (const node of nodes)
      if (node.type === 'text') this.#text(node.value, look, keepsBlanks);
      else if (node.type === 'element') this.#element(node, look, keepsBlanks);
  }

  #element(node: Element, look: RunLook, keepsBlanks: boolean): void {
    const name = node.tagName;
    if (UNSEEN.has(name) || isHidden(node)) return;
    if (name === 'br') return this.#push('\n', look);
    if (name === 'table') return this.#table(node);
    if (name === 'ol' || name === 'ul') return this.#list(node, look);
    const own = OWN_LINES.has(name);
    if (own) this.#end();
    this.readAll(node.children, lookOf(node, look), keepsBlanks || name === 'pre');
    if (own) this.#end();
  }

  #text(value: string, look: RunLook, keepsBlanks: boolean): void {
    const text = keepsBlanks ? value : value.replace(/[ \t\r\n\f]+/g, ' ');
    const before = this.#paragraph?.pieces.at(-1)?.text ?? '\n';
    this.#push(!keepsBlanks && /[ \n]$/.test(before) ? text.replace(/^ /, '') : text, look);
  }

  #push(text: string, look: RunLook): void {
    if (text === '' || (this.#paragraph === null && text === '\n')) return;
    if (this.#paragraph === null) {
      this.#paragraph = { type: 'paragraph', pieces: [], contents: false, boxes: [] };
      if (this.#marker) this.#paragraph.pieces.push({ text: this.#marker, look, kind: 'text', author: '' });
      this.#marker = '';
    }
    const pieces = look.struck ? struckPieces(text) : [{ text, kind: 'text' as const }];
    this.#paragraph.pieces.push(...pieces.map((piece) => ({ ...piece, look, author: '' })));
  }

  #end(): void {
    if (this.#paragraph?.pieces.some(({ text }) => /\S/.test(text))) this.#blocks.push(this.#paragraph);
    this.#paragraph = null;
  }

  /** Items with their numbers as a browser shows them. */
  #list(list: Element, look: RunLook): void {
    this.#end();
    const format = LIST_FORMATS[String(list.properties.type)] ?? 'decimal';
    let number = Number(list.properties.start ?? 1);
    for (const item of list.children) {
      if (item.type !== 'element') continue;
      if (item.tagName === 'li') {
        number = Number(item.properties.value ?? number);
        this.#marker = list.tagName === 'ul' ? '- ' : `${formatNumber(number, format)}. `;
        number += 1;
      }
      this.#element(item, look, false);
      this.#marker = '';
    }
  }

  #table(table: Element): void {
    this.#end();
    const rows = rowsOf(table);
    const taken = new Set<string>();
    const read = rows.map(({ cells, head }, row): Row => {
      let column = 0;
      return {
        head,
        cells: cells.map((cell): DocumentCell => {
          while (taken.has(`${row}:${column}`)) column += 1;
          const [rowSpan, columnSpan] = [spanOf(cell, 'rowSpan'), spanOf(cell, 'colSpan')];
          for (let r = row; r < Math.min(rows.length, row + rowSpan); r += 1)
            for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r}:${c}`);
          const inside = new PageReader();
          inside.readAll(cell.children, lookOf(cell, plainLook), false);
          return {
            column,
            rowSpan: Math.min(rowSpan, rows.length - row),
            columnSpan,
            blocks: inside.finish(),
          };
        }),
      };
    });
    this.#blocks.push({ type: 'table', rows: read });
  }
}

/** More columns or rows than this no cell takes. */
const MOST_SPAN = 200;

const spanOf = ({ properties }: Element, name: 'rowSpan' | 'colSpan'): number =>
  Math.min(MOST_SPAN, Math.max(1, Math.floor(Number(properties[name] ?? 1)) || 1));

function rowsOf(table: Element): { cells: Element[]; head: boolean }[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (/^(thead|tbody|tfoot)$/.test(child.tagName))
      return rowsOf(child).map((row) => ({ ...row, head: row.head || child.tagName === 'thead' }));
    if (child.tagName !== 'tr') return [];
    const cells = child.children.filter(
      (cell): cell is Element => cell.type === 'element' && /^t[dh]$/.test(cell.tagName),
    );
    return [{ cells, head: cells.length > 0 && cells.every(({ tagName }) => tagName === 'th') }];
  });
}

const styleOf = ({ properties }: Element): string => String(properties.style ?? '');

const isHidden = (node: Element): boolean =>
  node.properties.hidden === true || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(styleOf(node));

function lookOf(node: Element, look: RunLook): RunLook {
  const style = styleOf(node);
  const face = /font-family\s*:\s*["']?([^;,"']+)/i.exec(style)?.[1] ?? node.properties.face;
  return {
    ...look,
    font: face === undefined || face === null ? look.font : String(face).trim(),
    bold:
      look.bold ||
      /^(b|strong|h[1-6]|th)$/.test(node.tagName) ||
      /font-weight\s*:\s*(bold|[6-9]00)/i.test(style),
    italic: look.italic || /^(i|em)$/.test(node.tagName) || /font-style\s*:\s*italic/i.test(style),
    struck:
      look.struck ||
      /^(s|strike|del)$/.test(node.tagName) ||
      /text-decoration[^;]*:[^;]*line-through/i.test(style),
  };
}
