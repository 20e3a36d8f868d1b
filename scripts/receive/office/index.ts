import { InputError } from '../../../src/domain/issue.ts';
import { readDocx } from '../docx/index.ts';
import { startsWith, type Reader } from '../reader/reader.ts';
import { isPackage, openPackage } from '../reader/zip.ts';
import { ShownNumbers } from './shown-numbers.ts';
import { toDocx } from './to-docx.ts';

/** The first bytes of the packed files of old Office. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** Names of streams in such a file are UTF-16. */
const wide = (name: string): string => Array.from(name, (char) => `${char}\0`).join('');

/** An old Word document (.doc), rich text or an OpenDocument text: LibreOffice turns it into .docx where it is there. */
export const officeReader: Reader = {
  name: 'an old Word document',
  recognises: (bytes) =>
    startsWith(bytes, COMPOUND) ||
    startsWith(bytes, '{\\rtf') ||
    (isPackage(bytes) && /mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(headOf(bytes))),
  async read(bytes, { file, progress }) {
    if (startsWith(bytes, COMPOUND)) refuseOthers(bytes, file);
    progress({ what: 'LibreOffice đang đổi sang .docx', done: 0, total: null });
    const { docx, text, version } = await toDocx(bytes, endingOf(bytes), file);
    const numbers = new ShownNumbers(text);
    return readDocx(docx, file, {
      kind: 'doc',
      reader: `docx 4, ${version}`,
      shownNumber: (own, body) => numbers.of(own, body),
    });
  },
};

/** A packed file that is no document: told what it is. */
export const otherPackageReader: Reader = {
  name: 'a packed file',
  recognises: isPackage,
  read(bytes, { file }) {
    // Says first where it is damaged.
    openPackage(bytes, file);
    throw new InputError('this packed file holds no Word document and no workbook.', {
      refusal: { code: 'not-office' },
      place: { file },
      hint: 'Unpack it, and give the .docx, .xlsx, .pdf or .txt file that is in it.',
    });
  },
};

const headOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 200));

function endingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, COMPOUND)) return 'doc';
  return isPackage(bytes) ? 'odt' : 'rtf';
}

/** Other files that are packed like a .doc. @throws InputError */
function refuseOthers(bytes: Uint8Array, file: string): void {
  const text = new TextDecoder('latin1').decode(bytes);
  const refuse = (code: 'file-locked' | 'old-workbook' | 'not-office', what: string, hint: string): never => {
    throw new InputError(what, { refusal: { code }, place: { file }, hint });
  };
  if (text.includes(wide('EncryptedPackage')))
    refuse(
      'file-locked',
      'this document is locked with a password.',
      'Open it in Word, take the password off, and save it.',
    );
  if (text.includes(wide('WordDocument'))) return;
  if (text.includes(wide('Workbook')) || text.includes(wide('Book')))
    refuse('old-workbook', 'this is an old workbook (.xls).', 'Open it in Excel and save it as .xlsx.');
  refuse(
    'not-office',
    'this is no Word document, but another file of Office.',
    'Give a .docx, .xlsx, .pdf or .txt file.',
  );
}
