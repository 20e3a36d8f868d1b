import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

/** A page of known text as it comes from the printer. */
export interface PrintedPage {
  /** PNG at 200 dots an inch. */
  png: Buffer;
  /** Its text in reading order, a paragraph or a cell each. */
  text: string[];
  /** The cells of its table as "row,column,rowSpan,columnSpan"; none where it has no table. */
  cells: { place: string; text: string }[];
}

/** How pages are set. */
export interface Setting {
  family: 'Tinos' | 'Arimo' | 'DejaVu Serif';
  points: number;
}

export const settings: readonly Setting[] = [
  { family: 'Tinos', points: 13 },
  { family: 'Tinos', points: 14 },
  { family: 'Arimo', points: 12 },
  { family: 'DejaVu Serif', points: 11 },
  { family: 'Tinos', points: 11 },
];

/** A sheet of A4 in points of the screen, and how many dots each has at 200 dots an inch. */
const [WIDTH, HEIGHT] = [794, 1123];
const SCALE = 200 / 96;

/** Prints paragraphs on pages until they are used up; every third page has a table of them. */
export async function printPages(
  browser: Browser,
  paragraphs: readonly string[],
  setting: Setting,
  random: () => number,
  count: number,
): Promise<PrintedPage[]> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: SCALE,
  });
  const tab = await context.newPage();
  const pages: PrintedPage[] = [];
  let rest = [...paragraphs];
  while (pages.length < count && rest.length > 8) {
    const table = pages.length % 3 === 2;
    await tab.setContent(
      htmlPage(table ? tableOf(rest, random) : bodyOf(rest, pages.length, random), setting),
    );
    await tab.evaluate(async () => await document.fonts.ready);
    const { text, cells, used } = await tab.evaluate(readBack, HEIGHT);
    pages.push({ png: await tab.screenshot({ type: 'png' }), text, cells });
    rest = rest.slice(Math.max(1, used));
  }
  await context.close();
  return pages;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A letterhead on the first page, then paragraphs: some bold, some in italics, some in capitals. */
function bodyOf(paragraphs: readonly string[], page: number, random: () => number): string {
  const head =
    page > 0
      ? `<p class="number">${page + 1}</p>`
      : `<div class="head"><div><p>ỦY BAN NHÂN DÂN</p><p class="b">XÃ AN PHÚ</p><p>Số: 12/KH-UBND</p></div>
         <div><p class="b">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="b">Độc lập - Tự do - Hạnh phúc</p>
         <p class="i">An Phú, ngày 15 tháng 3 năm 2024</p></div></div>`;
  const styled = paragraphs.slice(0, 40).map((text) => {
    const at = random();
    const [style, shown] =
      at < 0.08 ? ['b', text.toUpperCase()] : at < 0.2 ? ['b', text] : at < 0.3 ? ['i', text] : ['', text];
    return `<p class="text ${style}" data-used>${escaped(shown)}</p>`;
  });
  return head + styled.join('');
}

/** A ruled table: a head, then rows of which some cells go down over two rows or across. */
function tableOf(paragraphs: readonly string[], random: () => number): string {
  const pieces = paragraphs.slice(0, 30).flatMap((text) => text.match(/.{12,70}?(?:\s|$)/g) ?? []);
  let next = 0;
  const piece = (): string => escaped((pieces[next++ % pieces.length] ?? '').trim());
  const columns = 4;
  const rows: string[] = [`<tr><th>TT</th><th>Nội dung</th><th>Chủ trì</th><th>Thời gian</th></tr>`];
  let down = 0;
  for (let row = 1; row <= 9; row += 1) {
    if (down === 0 && random() < 0.15) {
      rows.push(`<tr><td colspan="${columns}" class="b">${piece()}</td></tr>`);
      continue;
    }
    const merged = down === 0 && random() < 0.3;
    const last = down > 0 ? '' : `<td${merged ? ' rowspan="2"' : ''}>${piece()}</td>`;
    rows.push(`<tr><td>${row}</td><td>${piece()} ${piece()}</td><td>${piece()}</td>${last}</tr>`);
    down = merged ? 1 : 0;
  }
  if (down > 0) rows.push(`<tr><td>10</td><td>${piece()}</td><td>${piece()}</td></tr>`);
  return `<p class="b c text">PHỤ LỤC</p><table>${rows.join('')}</table>`;
}

/** In the browser: what is on the page wholly, in reading order, and how many paragraphs that used up. */
function readBack(height: number): {
  text: string[];
  cells: { place: string; text: string }[];
  used: number;
} {
  const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const element of document.querySelectorAll('p, tr'))
    if (element.getBoundingClientRect().bottom > height - 60) element.remove();
  const text = [...document.querySelectorAll('p, td, th')].map(plain).filter((line) => line !== '');
  const taken: boolean[][] = [];
  const cells = [...document.querySelectorAll('tr')].flatMap((row, at) =>
    [...row.children].map((cell) => {
      const own = (taken[at] ??= []);
      let column = 0;
      while (own[column]) column += 1;
      const { rowSpan, colSpan } = cell as HTMLTableCellElement;
      for (let y = at; y < at + rowSpan; y += 1)
        for (let x = column; x < column + colSpan; x += 1) (taken[y] ??= [])[x] = true;
      return { place: `${at},${column},${rowSpan},${colSpan}`, text: plain(cell) };
    }),
  );
  const used = cells.length > 0 ? 20 : document.querySelectorAll('[data-used]').length;
  return { text, cells, used };
}

/** A page of HTML that is set like the papers of an office. */
export function htmlPage(body: string, { family, points }: Setting): string {
  return `<!doctype html><meta charset="utf-8"><style>${fontFaces()}
    body { margin: 0; padding: 48px 70px; font: ${points}pt/1.25 "${family}"; background: white; color: black; }
    p { margin: 0; } .text { text-align: justify; text-indent: 36px; margin-bottom: 5px; }
    .b { font-weight: bold; } .i { font-style: italic; } .c, .number { text-align: center; }
    .head { display: flex; justify-content: space-between; text-align: center; margin-bottom: 16px; font-size: 0.92em; }
    table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid black; padding: 2px 6px; text-align: left; }
  </style>${body}`;
}

let faces: string | null = null;

/** The fonts of the package, by name: the browser has none of its own. */
function fontFaces(): string {
  const require = createRequire(import.meta.url);
  faces ??= ['tinos', 'arimo']
    .flatMap((name) =>
      ['vietnamese', 'latin', 'latin-ext'].flatMap((subset) =>
        ['400', '700'].flatMap((weight) =>
          ['normal', 'italic'].map((style) => {
            const path = require.resolve(
              `@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`,
            );
            const data = readFileSync(path).toString('base64');
            const family = name === 'tinos' ? 'Tinos' : 'Arimo';
            return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style};
              src: url(data:font/woff2;base64,${data}); unicode-range: ${RANGES[subset]!}; }`;
          }),
        ),
      ),
    )
    .join('\n');
  return faces;
}

/** Which letters each part of a font holds, as its package says. */
const RANGES: Record<string, string> = {
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext': 'U+0100-0101, U+0104-010F, U+0112-0127, U+012A-0130, U+0132-0151, U+0154-0167, U+016A-019F',
};
