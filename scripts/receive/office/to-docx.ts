import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { InputError } from '../../../src/domain/issue.ts';

const run = promisify(execFile);

/** Names under which LibreOffice is installed; `DOI_CHIEU_SOFFICE` says where it lies elsewhere. */
const PROGRAMS = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
/** A large document takes ten seconds on a slow machine. */
const PATIENCE_MS = 120_000;

/** The document, and its text with the numbers of lists written out ("" where LibreOffice gave none). */
export interface Converted {
  docx: Uint8Array;
  text: string;
  version: string;
}

/** What it is asked for: the document, and the text as it shows it itself. */
const TARGETS = ['docx', 'txt:Text (encoded):UTF8'];

/**
 * Turns a document into .docx with LibreOffice, in a folder and with a profile of its own: nothing of the person's
 * LibreOffice is touched, and no macro runs.
 *
 * @throws InputError where LibreOffice is not there, or cannot read the document
 */
export async function toDocx(bytes: Uint8Array, ending: string, file: string): Promise<Converted> {
  const { program, version } = await findProgram(ending, file);
  const folder = await mkdtemp(join(tmpdir(), 'doi-chieu-'));
  try {
    await writeFile(join(folder, `source.${ending}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const source = join(folder, `source.${ending}`);
    for (const target of TARGETS)
      await run(program, [profile, '--headless', '--convert-to', target, '--outdir', folder, source], {
        timeout: PATIENCE_MS,
      });
    const docx = await readFile(join(folder, 'source.docx'));
    const text = await readFile(join(folder, 'source.txt'), 'utf8').catch(() => '');
    return { docx, text, version };
  } catch (cause) {
    throw new InputError('LibreOffice cannot read this document.', {
      refusal: { code: 'libreoffice-failed' },
      place: { file },
      hint: 'Open it in Word and save it as .docx.',
      cause,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findProgram(ending: string, file: string): Promise<{ program: string; version: string }> {
  const own = process.env.DOI_CHIEU_SOFFICE;
  for (const program of own === undefined ? PROGRAMS : [own])
    try {
      const { stdout } = await run(program, ['--version'], { timeout: PATIENCE_MS });
      return { program, version: /LibreOffice [\d.]+/.exec(stdout)?.[0] ?? 'LibreOffice' };
    } catch {
      // Not under this name.
    }
  throw new InputError(`a .${ending} file is read by way of LibreOffice, which is not installed here.`, {
    refusal: { code: 'no-libreoffice' },
    place: { file },
    hint: 'Open it in Word and save it as .docx, or install LibreOffice.',
  });
}
