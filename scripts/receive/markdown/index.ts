import type { Block } from '../document/blocks.ts';
import { readComposed } from '../document/read-composed.ts';
import { decodeText } from '../../read/decode-text.ts';
import { splitLines } from '../../read/split-lines.ts';
import type { Reader } from '../reader/reader.ts';
import { isUtf8 } from '../text/bytes.ts';
import { plainInline, plainParagraph } from './inline.ts';
import { isGridRule, readGridTable } from './grid-table.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'markdown 1';

const HEADING = /^ {0,3}#{1,6}\s+(?=\S)/;
/** The bytes at the beginning of a text that show whether it has the signs of Markdown. */
const SAMPLE = 200_000;

/** A text with the signs of Markdown, as pandoc and converters of documents write it: headings, bold, drawn tables. */
export const markdownReader: Reader = {
  name: 'a Markdown text',
  recognises: (bytes) =>
    isUtf8(bytes.subarray(0, SAMPLE)) && isMarkdown(new TextDecoder().decode(bytes.subarray(0, SAMPLE))),
  read(bytes, { file }) {
    const lines = splitLines(decodeText(bytes, file).text).map(({ received }) => received);
    return readComposed(readBlocks(lines), 'markdown', READER);
  },
};

/** A heading, a table drawn with rules, or two lines that are bold as a whole: a plain text has none of these. */
function isMarkdown(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  return (
    lines.some((line) => HEADING.test(line)) ||
    lines.filter(isGridRule).length >= 2 ||
    lines.filter((line) => /^\s*\*\*[^*]+\*\*\s*$/.test(line)).length >= 2
  );
}

/** Each line is one of the reading; only the lines of a drawn table become those of its cells. */
function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const table = readGridTable(lines, at);
    if (table) {
      blocks.push(table.block);
      at = table.end;
    } else {
      blocks.push(plainParagraph(plainInline(lines[at]!.replace(HEADING, '')).replaceAll('\n', ' ')));
      at += 1;
    }
  }
  return blocks;
}
