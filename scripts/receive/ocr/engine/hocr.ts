import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Box } from '../image/raster.ts';
import type { ReadLetter, ReadWord } from './words.ts';

/** One group of choices: what the recogniser may have seen at one place, the chosen one first. */
type Choices = ReadLetter['choices'];

interface OpenWord {
  text: string;
  confidence: number;
  box: Box;
  groups: Choices[];
}

/**
 * Reads the words and letters of hOCR, the format that Tesseract writes, with `lstm_choice_mode` 2.
 *
 * @returns the words of each picture in it
 */
export function readHocr(hocr: string): ReadWord[][] {
  const pictures: ReadWord[][] = [];
  const open: string[] = [];
  let word: OpenWord | null = null;
  let confidence: number | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const kind = attribute(tag, 'class');
    const id = attribute(tag, 'id');
    const title = attribute(tag, 'title');
    if (kind === 'ocr_page') pictures.push([]);
    else if (kind === 'ocrx_word')
      word = { text: '', confidence: numberOf(title, 'x_wconf') / 100, box: boxOf(title), groups: [] };
    else if (id.startsWith('lstm_choices')) word?.groups.push([]);
    else if (id.startsWith('choice')) confidence = numberOf(title, 'x_confs') / 100;
    open.push(kind);
  });
  parser.on('text', (found) => {
    if (word === null) return;
    // The recogniser writes some strokes between digits as a fraction slash; on paper both look the same.
    const text = found.replaceAll('\u2044', '/');
    if (confidence !== null) word.groups.at(-1)?.push({ text, confidence });
    else if (open.at(-1) !== 'ocrx_cinfo') word.text += text.trim();
  });
  parser.on('closetag', () => {
    confidence = null;
    if (open.pop() !== 'ocrx_word' || word === null) return;
    const read = wordOf(word);
    if (read.text !== '') pictures.at(-1)?.push(read);
    word = null;
  });
  parser.write(`<hocr>${withoutProlog(hocr)}</hocr>`).close();
  return pictures;
}

/** Only what stands in the body: a whole file has a prolog and a head, the output of the library has not. */
function withoutProlog(hocr: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(hocr);
  return body?.[1] ?? hocr;
}

const attribute = (tag: SaxesTagPlain, name: string): string => {
  const value = tag.attributes[name];
  return typeof value === 'string' ? value : '';
};

function numberOf(title: string, name: string): number {
  return Number(new RegExp(`${name} ([\\d.e-]+)`).exec(title)?.[1] ?? 0);
}

function boxOf(title: string): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = (/bbox ([\d ]+)/.exec(title)?.[1] ?? '')
    .trim()
    .split(' ')
    .map(Number);
  return { left, top, right, bottom };
}

/** A word with its letters, each with the choices of its group; a letter without a group has none. */
function wordOf({ text, confidence, box, groups }: OpenWord): ReadWord {
  const texts = [...text];
  const groupOf = alongside(texts, groups);
  return {
    text,
    confidence,
    box,
    letters: texts.map((letter, at) => ({ text: letter, choices: groups[groupOf[at] ?? -1] ?? [] })),
  };
}

/** What it costs that a letter is none, or not the first, of a group; that a group has no letter; that a letter has no group. */
const COSTS = { otherLetter: 1.2, notFirst: 0.5, noLetter: 0.6, noGroup: 1 };

/**
 * Lays the groups of choices along the letters of a word. A blank before the word has a group and no letter; where the
 * dictionary of the recogniser put in another letter than the picture says, that is not the first of its group.
 */
function alongside(letters: readonly string[], groups: readonly Choices[]): (number | null)[] {
  const width = groups.length + 1;
  const costs = new Float64Array((letters.length + 1) * width);
  const meet = (row: number, at: number): number => {
    const place = groups[at - 1]!.findIndex(({ text }) => text === letters[row - 1]);
    const cost = place === 0 ? 0 : place > 0 ? COSTS.notFirst : COSTS.otherLetter;
    return costs[(row - 1) * width + at - 1]! + cost;
  };
  for (let row = 0; row <= letters.length; row += 1)
    for (let at = row === 0 ? 1 : 0; at < width; at += 1)
      costs[row * width + at] = Math.min(
        row > 0 && at > 0 ? meet(row, at) : Infinity,
        at > 0 ? costs[row * width + at - 1]! + COSTS.noLetter : Infinity,
        row > 0 ? costs[(row - 1) * width + at]! + COSTS.noGroup : Infinity,
      );
  const found: (number | null)[] = letters.map(() => null);
  for (let row = letters.length, at = groups.length; row > 0;) {
    const here = costs[row * width + at]!;
    if (at > 0 && here === meet(row, at)) found[(row -= 1)] = at -= 1;
    else if (at > 0 && here === costs[row * width + at - 1]! + COSTS.noLetter) at -= 1;
    else row -= 1;
  }
  return found;
}
