import { createHash } from 'node:crypto';
import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { convertReading } from './encodings/convert-source.ts';
import { checkReadable } from './language/readable.ts';
import type { ReadContext, Reading } from './reader/reader.ts';
import { readers } from './readers.ts';

/**
 * Reads any file that offices hold: its content says what it is, never its name.
 *
 * Takes: bytes, and the path shown to people. Gives: `SourceText`, with a `layout` where it is no plain text.
 *
 * @throws InputError where the file is of no known kind, damaged, or holds no readable Vietnamese text
 */
export async function receive(bytes: Uint8Array, context: ReadContext): Promise<SourceText> {
  const { file } = context;
  if (bytes.length === 0)
    throw new InputError('the file is empty.', {
      refusal: { code: 'file-empty' },
      place: { file },
      hint: 'Give the text of a plan.',
    });
  // The last reader takes whatever is left.
  const reader = readers.find((one) => one.recognises(bytes))!;
  const reading = convertTextLayer(await reader.read(bytes, context));
  checkSize(reading, file);
  checkReadable(
    reading.lines.map(({ text }) => text),
    file,
  );
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), ...reading };
}

/** Word documents are converted run by run where they are read; a text layer is only known by its lines. */
function convertTextLayer(reading: Reading): Reading {
  const { layout } = reading;
  return layout?.kind === 'pdf' ? convertReading({ ...reading, layout }) : reading;
}

/** No plan comes near them; a longer text would take hours to judge. */
const MOST_LINES = 60_000;
const MOST_CHARACTERS = 5_000_000;

function checkSize({ lines }: Reading, file: string): void {
  if (!lines.some(({ text }) => /\S/.test(text)))
    throw new InputError('there is no text in this file.', {
      refusal: { code: 'no-text-found' },
      place: { file },
      hint: 'If it holds pictures of pages, save it as a PDF and give that: its text will be recognised.',
    });
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length <= MOST_LINES && characters <= MOST_CHARACTERS) return;
  throw new InputError(
    `this file has ${lines.length} lines and ${characters} characters, more than any plan.`,
    { refusal: { code: 'file-too-large' }, place: { file }, hint: 'Give the file of one plan.' },
  );
}
