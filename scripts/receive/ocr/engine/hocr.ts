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

/** A word with its letters: the groups of choices laid along its text; a letter without a group has no choices. */
function wordOf({ text, confidence, box, groups }: OpenWord): ReadWord {
  const letters: ReadLetter[] = [];
  let at = 0;
  for (const letter of text) {
    // A blank before the word, or a letter that the recogniser's dictionary put in, has no counterpart.
    const next = groups.findIndex(
      (choices, index) => index >= at && index < at + 3 && choices[0]?.text === letter,
    );
    letters.push({ text: letter, choices: next < 0 ? [] : groups[next]! });
    if (next >= 0) at = next + 1;
  }
  return { text, confidence, box, letters };
}
