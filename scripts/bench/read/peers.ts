import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGE = { maxBuffer: 100_000_000 };

/** Another way to get the text of a file, where it is installed. */
interface Peer {
  /** The kinds of files that it takes. */
  takes: RegExp;
  isThere(): Promise<boolean>;
  read(file: string): Promise<string>;
}

const answers = async (program: string, option: string): Promise<boolean> => {
  try {
    await run(program, [option]);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

/** mammoth is no package of ours: it is measured where somebody has installed it. */
const mammoth = async (): Promise<{
  extractRawText(input: { path: string }): Promise<{ value: string }>;
} | null> => {
  try {
    const name = 'mammoth';
    return ((await import(name)) as { default: never }).default;
  } catch {
    return null;
  }
};

/** What offices use without us. */
export const peers: Record<string, Peer> = {
  'pdftotext -layout': {
    takes: /\.pdf$/,
    isThere: () => answers('pdftotext', '-v'),
    read: async (file) => (await run('pdftotext', ['-layout', file, '-'], LARGE)).stdout,
  },
  mammoth: {
    takes: /\.docx$/,
    isThere: async () => (await mammoth()) !== null,
    read: async (file) => (await (await mammoth())!.extractRawText({ path: file })).value,
  },
  tesseract: {
    takes: /\.pdf$/,
    isThere: async () => (await answers('tesseract', '--version')) && answers('pdftoppm', '-v'),
    read: readByTesseract,
  },
};

async function readByTesseract(file: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doi-chieu-bench-'));
  try {
    await run('pdftoppm', ['-r', '200', '-gray', file, join(folder, 'page')]);
    let text = '';
    for (const page of (await readdir(folder)).sort())
      text += (await run('tesseract', [join(folder, page), '-', '-l', 'vie'], LARGE)).stdout;
    return text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
