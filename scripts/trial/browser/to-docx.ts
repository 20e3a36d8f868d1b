import { InputError } from '../../../src/domain/issue.ts';

/** A browser has no LibreOffice. @throws InputError always */
export async function toDocx(_bytes: Uint8Array, ending: string, file: string): Promise<never> {
  throw new InputError(`a .${ending} file is not read in a browser.`, {
    place: { file },
    hint: 'Open it in Word and save it as .docx.',
  });
}
