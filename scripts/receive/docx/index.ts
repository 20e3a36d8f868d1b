import { InputError } from '../../../src/domain/issue.ts';
import type { ReceivedKind } from '../../../src/domain/layout.ts';
import { documentReading, type Reader, type Reading } from '../reader/reader.ts';
import { directoryOf, isPackage, openPackage } from '../reader/zip.ts';
import { childrenOf, type XmlElement } from '../reader/xml.ts';
import { paragraphsOf, type Block } from '../document/blocks.ts';
import { Composer, isPrinted } from '../document/compose.ts';
import { convertRuns } from '../document/convert-runs.ts';
import { mainPart, partsOf, type Parts } from './parts.ts';
import { Numbering } from './numbering.ts';
import { BlockReader, type DocumentContext } from './read-blocks.ts';
import { readThemeFonts, Styles } from './styles.ts';
import { runningHeads } from './running-heads.ts';

/** Changed where the reader would read the same file otherwise. */
const READER = 'docx 3';

/** A Word document (.docx), transitional or strict. */
export const docxReader: Reader = {
  name: 'a Word document',
  recognises: (bytes) => isPackage(bytes) && /word\/document/.test(directoryOf(bytes)),
  read: (bytes, { file }) => readDocx(bytes, file),
};

/** What is known of a document that was made from another file. */
export interface MadeDocument extends Pick<DocumentContext, 'shownNumber'> {
  kind?: ReceivedKind;
  reader?: string;
}

/**
 * Reads a Word document.
 *
 * @param made.kind what was received, where this document was made from it
 * @param made.shownNumber says the number of a paragraph where the document itself has it wrong
 * @throws InputError where it is damaged, or is none
 */
export function readDocx(
  bytes: Uint8Array,
  file: string,
  { kind = 'docx', reader = READER, shownNumber }: MadeDocument = {},
): Reading {
  const pack = openPackage(bytes, file);
  const main = mainPart(pack, file);
  if (main === null)
    throw new InputError('this packed file holds no Word document.', {
      refusal: { code: 'not-office' },
      place: { file },
      hint: 'Give a .docx, .xlsx, .pdf or .txt file.',
    });
  const parts = partsOf(pack, main, file);
  refuseChunks(parts, file);
  const context = { ...contextOf(parts), ...(shownNumber && { shownNumber }) };
  const body = childrenOf(parts.document, 'w:body').flatMap((one) => new BlockReader(context).read(one));
  const notes = readNotes(body, parts, context);
  const heads = runningHeads(parts, context);
  // Judged together: a head of three words proves no code by itself.
  convertRuns([...body, ...[...notes.values()].flat(), ...heads.flatMap(({ blocks }) => blocks)]);
  const composer = new Composer();
  composer.add(body);
  // Notes stand after the text, each with the place that refers to it.
  for (const { kind: note, id, line, column } of composer.notes)
    composer.add(notes.get(`${note} ${id}`) ?? [], note, { line, column });
  for (const { role, blocks } of heads) composer.add(blocks, role);
  return documentReading(composer.lines, composer.layout(kind, reader));
}

/** Word takes the parts of other files in only when it saves: until then they are no text of this one. */
function refuseChunks({ document }: Parts, file: string): void {
  const holdsChunk = (element: XmlElement): boolean =>
    childrenOf(element).some((child) => child.name === 'w:altChunk' || holdsChunk(child));
  if (holdsChunk(document))
    throw new InputError('parts of this document are other files that a program put in.', {
      refusal: { code: 'files-inside' },
      place: { file },
      hint: 'Open it in Word and save it: then they are text of the document.',
    });
}

function contextOf({ part }: Parts): DocumentContext {
  const styles = new Styles(part('styles'), readThemeFonts(part('theme')));
  return { styles, numbering: new Numbering(part('numbering'), (style) => styles.listOf(style)?.id) };
}

/** The notes that a text refers to, by kind and number. */
function readNotes(body: Block[], { part }: Parts, context: DocumentContext): Map<string, Block[]> {
  const stories = { footnote: part('footnotes'), endnote: part('endnotes') };
  const notes = new Map<string, Block[]>();
  for (const { pieces } of paragraphsOf(body))
    for (const { note } of pieces) {
      if (!note) continue;
      const story = childrenOf(stories[note.kind] ?? undefined, `w:${note.kind}`).find(
        ({ attributes }) => attributes['w:id'] === note.id,
      );
      if (story) notes.set(`${note.kind} ${note.id}`, withoutEmpty(new BlockReader(context).read(story)));
    }
  return notes;
}

/** Empty paragraphs of a note are only room. */
const withoutEmpty = (blocks: Block[]): Block[] =>
  blocks.filter((block) => block.type === 'table' || isPrinted(block.pieces));
