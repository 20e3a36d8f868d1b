import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { InputError } from '../../../src/domain/issue.ts';
import { besidePdf, pdfLibrary } from './pdf-package.ts';

/** No plan comes near it; each page costs a tenth of a second and the memory of its letters. */
const MAX_PAGES = 1500;

/** An open document; `close` frees what it holds. */
export interface OpenPdf {
  document: PdfJs.PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens the bytes of a PDF for reading letters and outlines.
 *
 * Scripts are never run, and fonts are taken from the file alone: a stand-in of this computer would have other
 * outlines. Pictures are left out unless asked for: a bomb is not unpacked, and a scan is told by its empty frame.
 *
 * @throws InputError where the bytes are no PDF that can be opened, want a password or have too many pages
 */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  options: { maxImagePixels: number } = { maxImagePixels: 0 },
): Promise<OpenPdf> {
  const pdfjs = await pdfLibrary();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over, so it gets a copy.
    data: new Uint8Array(bytes),
    ...besidePdf(),
    cMapPacked: true,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: options.maxImagePixels,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const close = async (): Promise<void> => await task.destroy();
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw tooManyPages(document.numPages, file);
    return { document, close };
  } catch (cause) {
    await close();
    throw cause instanceof InputError ? cause : unreadable(cause, file);
  }
}

const tooManyPages = (pages: number, file: string): InputError =>
  new InputError(`this PDF has ${pages} pages, more than ${MAX_PAGES}.`, {
    refusal: { code: 'file-too-large' },
    place: { file },
    hint: 'Give the pages of one plan.',
  });

function unreadable(cause: unknown, file: string): InputError {
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new InputError('this PDF is locked with a password.', {
      refusal: { code: 'file-locked' },
      place: { file },
      hint: 'Open it with its password, print it into a new PDF, and give that one.',
      cause,
    });
  return new InputError('this PDF is damaged and cannot be opened.', {
    refusal: { code: 'pdf-damaged' },
    place: { file },
    hint: 'Get the file anew, or print it into a new PDF.',
    cause,
  });
}
