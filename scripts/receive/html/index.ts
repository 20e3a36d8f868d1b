import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { InputError } from '../../../src/domain/issue.ts';
import { readComposed } from '../document/read-composed.ts';
import { asWestern } from '../encodings/decoders.ts';
import type { Reader } from '../reader/reader.ts';
import { isUtf8, utf16Of } from '../text/bytes.ts';
import { readBlocks } from './read-blocks.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'html 2';

/** Beyond it a page is no document of an office; Word writes 1 MB for 50 pages. */
const MOST_BYTES = 20_000_000;
/** Pages of this depth were made to break programs. */
const MOST_DEPTH = 400;

/** A page of the web, or a document that Word saved as one (often under the name ".doc"). */
export const htmlReader: Reader = {
  name: 'a web page',
  recognises: (bytes) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|center|table|p|h[1-6])\b[^<]*>/i.test(
      start(bytes),
    ),
  read(bytes, { file }) {
    if (bytes.length > MOST_BYTES)
      throw new InputError(`this web page has ${bytes.length} bytes, more than ${MOST_BYTES}.`, {
        refusal: { code: 'file-too-large' },
        place: { file },
        hint: 'Save it without its pictures.',
      });
    const tree = parse(decode(bytes), file);
    return readComposed(readBlocks(tree), 'html', READER);
  },
};

/** The beginning of a file as text, whatever its code. */
const start = (bytes: Uint8Array): string =>
  (utf16Of(bytes.subarray(0, 2000)) ?? asWestern(bytes.subarray(0, 2000))).replace(/^(?:ï»¿|\ufeff)/, '');

/** What is not Unicode is taken for Western letters; the codes of offices are told from these. */
const decode = (bytes: Uint8Array): string =>
  utf16Of(bytes) ?? (isUtf8(bytes) ? new TextDecoder().decode(bytes) : asWestern(bytes));

function parse(page: string, file: string): Root {
  const tooDeep = (cause?: unknown): InputError =>
    new InputError('this web page is nested beyond all documents.', {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Copy its text into a plain .txt file.',
      cause,
    });
  let tree: Root;
  try {
    tree = unified().use(rehypeParse).parse(page);
  } catch (cause) {
    // The only exception the parser has is a stack that tags in tags have used up.
    throw tooDeep(cause);
  }
  let level: Root['children'] = tree.children;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) throw tooDeep();
    level = level.flatMap((node) => ('children' in node ? (node.children as Root['children']) : []));
  }
  return tree;
}
