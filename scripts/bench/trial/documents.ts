import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../files/files.ts';

/** A file that the page is measured with, and what it may cost with the CPU slowed. */
export interface TrialDocument {
  name: string;
  bytes: Uint8Array;
  /** The most seconds from the choice of the file to its result. */
  most: number;
}

/** A plan of the site: 43 models. */
const TEXT = join(projectRoot, 'content/sources/duy-tien-2023/source.txt');
const FONT = join(projectRoot, 'node_modules/@fontsource/tinos/files');
const PAGES = 26;
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'];

/**
 * A text of 60 kB that the site does not know, the same words as a PDF of 26 pages with fonts of its own, and the text of
 * the site itself: as it is no evidence for itself, the witnesses are read anew without it.
 */
export async function trialDocuments(browser: Browser): Promise<TrialDocument[]> {
  const known = readFileSync(TEXT, 'utf8');
  const text = known.replaceAll('Duy Tiên', 'Duy Hải');
  const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
  return [
    { name: 'van-ban.txt', bytes: bytes(text), most: 8 },
    { name: 'van-ban.pdf', bytes: await printed(browser, text), most: 20 },
    { name: 'da-co-tren-trang.txt', bytes: bytes(known), most: 8 },
  ];
}

/** The text as a browser prints it, as many lines on each page. */
async function printed(browser: Browser, text: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const each = Math.ceil(lines.length / PAGES);
  const sheets = Array.from({ length: PAGES }, (_, at) => lines.slice(at * each, (at + 1) * each));
  await page.setContent(
    `<style>${faces()} @page { size: A4; margin: 20mm 15mm 20mm 30mm } body { font: 11pt ${SUBSETS.join()}; margin: 0 }
     section { break-after: page; white-space: pre } section:last-child { break-after: auto }</style>`,
  );
  await page.evaluate((all) => {
    for (const sheet of all) {
      const section = document.createElement('section');
      section.textContent = sheet.join('\n');
      document.body.append(section);
    }
    return document.fonts.ready.then(() => undefined);
  }, sheets);
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.close();
  return bytes;
}

/** The typeface of offices, as part of the page: in parts, which stand in for each other. */
const faces = (): string =>
  SUBSETS.map((subset) => {
    const font = readFileSync(join(FONT, `tinos-${subset}-400-normal.woff2`)).toString('base64');
    return `@font-face { font-family: ${subset}; src: url(data:font/woff2;base64,${font}) }`;
  }).join(' ');
