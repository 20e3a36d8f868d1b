import { InputError } from '../../../src/domain/issue.ts';
import { readDirectories, type Directory } from './directory.ts';
import { filterOf } from './filters.ts';
import { firstOf, TAG } from './tags.ts';

/** A page at 600 dots an inch has 35 million pixels; a picture of more is a bomb or a poster. */
const MOST_PIXELS = 60_000_000;
/** More pages than any plan has: the reader of scans refuses them. */
const MOST_PAGES = 500;
/** Sides of a sheet of A4 in points. */
const [SHORT, LONG] = [595, 842];
/** Strips of a page: scanners write some dozens, one for each line at most. */
const MOST_STRIPS = 20_000;

/**
 * The pages of a TIFF file as a PDF of pictures: PDF has all the packings that scanners use (fax, LZW, JPEG), so that
 * nothing is unpacked here, and one reader of scans serves both.
 *
 * @throws InputError where the file is damaged, too large, or of a kind that no scanner writes
 */
export function tiffToPdf(bytes: Uint8Array, file: string): Uint8Array {
  const damaged = (cause?: unknown): InputError =>
    new InputError('this picture is damaged and cannot be opened.', {
      refusal: { code: 'file-damaged' },
      place: { file },
      hint: 'Get the file anew, or scan the page anew.',
      cause,
    });
  let pages: Directory[];
  try {
    pages = readDirectories(bytes, MOST_PAGES);
  } catch (cause) {
    throw damaged(cause);
  }
  const pdf = new PdfFile();
  for (const page of pages) {
    checkPage(page, file);
    const strips = stripsOf(page, bytes, file);
    if (strips.length === 0) throw damaged();
    pdf.addPage(page, strips);
  }
  if (pages.length === 0) throw damaged();
  return pdf.bytes();
}

/** @throws InputError for pages that are too large or drawn in ways that scanners do not use */
function checkPage(page: Directory, file: string): void {
  const [width, height] = [firstOf(page, TAG.width, 0), firstOf(page, TAG.height, 0)];
  if (width * height > MOST_PIXELS)
    throw new InputError(`this picture has ${width} × ${height} dots, more than any page.`, {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Scan each page by itself, at 200 or 300 dots an inch.',
    });
  const isSplit =
    page.has(TAG.tiles) || (firstOf(page, TAG.planes, 1) === 2 && firstOf(page, TAG.samples, 1) > 1);
  if (isSplit || width === 0 || height === 0) throw unknownKind(file);
}

const unknownKind = (file: string): InputError =>
  new InputError('this TIFF picture is of a kind that scanners do not write, and is not read.', {
    refusal: { code: 'tiff-kind' },
    place: { file },
    hint: 'Save it as PDF, PNG or JPEG.',
  });

/** A strip of a page: its rows, and the picture object of a PDF. */
interface Strip {
  rows: number;
  entries: string;
  data: Uint8Array;
}

function stripsOf(page: Directory, bytes: Uint8Array, file: string): Strip[] {
  const height = firstOf(page, TAG.height, 0);
  const each = Math.min(height, firstOf(page, TAG.rows, height) || height);
  const offsets = (page.get(TAG.offsets) ?? []).slice(0, Math.min(MOST_STRIPS, Math.ceil(height / each)));
  const lengths = page.get(TAG.lengths);
  return offsets.map((offset, index) => {
    const rows = Math.min(each, height - index * each);
    const data = bytes.subarray(offset, offset + (lengths?.[index] ?? bytes.length));
    const filtered = filterOf(page, rows, data);
    if (filtered === null) throw unknownKind(file);
    return { rows, ...filtered };
  });
}

/** White is 0, black is 0, three colours, a table of colours, light and shade (of JPEG). */
const [WHITE_IS_0, , RGB, PALETTE, , , SHADES] = [0, 1, 2, 3, 4, 5, 6];
const FAX = new Set([2, 3, 4]);

/** The colours of a page as PDF names them. */
function coloursOf(page: Directory): string {
  const bits = firstOf(page, TAG.bits, 1);
  const kind = firstOf(page, TAG.photometric, WHITE_IS_0!);
  if (kind === PALETTE) {
    const table = page.get(TAG.colours) ?? [];
    const count = Math.floor(table.length / 3);
    const hex = Array.from({ length: count }, (_, at) =>
      [0, 1, 2].map((part) => (table[at + part * count]! >> 8).toString(16).padStart(2, '0')).join(''),
    );
    return `/BitsPerComponent ${bits}/ColorSpace[/Indexed/DeviceRGB ${count - 1}<${hex.join('')}>]`;
  }
  const space = kind === RGB || kind === SHADES ? 'DeviceRGB' : 'DeviceGray';
  // What fax unpacks is black where PDF says so; TIFF then calls white 0.
  const isFax = FAX.has(firstOf(page, TAG.compression, 1));
  const isTurned = isFax ? kind !== WHITE_IS_0 : kind === WHITE_IS_0;
  return `/BitsPerComponent ${bits}/ColorSpace/${space}${isTurned ? '/Decode[1 0]' : ''}`;
}

/** A PDF of pictures while it is written. */
class PdfFile {
  readonly #parts: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  readonly #kids: number[] = [];
  #length = 0;

  constructor() {
    this.#write('%PDF-1.7\n');
    // The catalogue and the list of pages come last; their numbers are kept for them.
    this.#offsets.push(0, 0);
  }

  /** Strips stand one below the other. */
  addPage(page: Directory, strips: readonly Strip[]): void {
    const [across, down] = [firstOf(page, TAG.width, 0), firstOf(page, TAG.height, 0)];
    const width = across > down ? LONG! : SHORT!;
    const height = Math.round((width * down) / across);
    const colours = coloursOf(page);
    let top = height;
    const drawn = strips.map(({ rows, entries, data }, index) => {
      const size = `/Type/XObject/Subtype/Image/Width ${across}/Height ${rows}`;
      const object = this.#object(`<<${size}${colours}${entries}/Length ${data.length}>>`, data);
      const high = (height * rows) / down;
      top -= high;
      return {
        name: `/S${index} ${object} 0 R`,
        paint: `q ${width} 0 0 ${high} 0 ${top} cm /S${index} Do Q\n`,
      };
    });
    const content = new TextEncoder().encode(drawn.map(({ paint }) => paint).join(''));
    const stream = this.#object(`<</Length ${content.length}>>`, content);
    const resources = `<</XObject<<${drawn.map(({ name }) => name).join('')}>>>>`;
    const box = `/MediaBox[0 0 ${width} ${height}]/Rotate ${TURNS[firstOf(page, TAG.orientation, 1)] ?? 0}`;
    this.#kids.push(
      this.#object(`<</Type/Page/Parent 2 0 R${box}/Resources${resources}/Contents ${stream} 0 R>>`),
    );
  }

  bytes(): Uint8Array {
    this.#place(0, '<</Type/Catalog/Pages 2 0 R>>');
    const kids = this.#kids.map((kid) => `${kid} 0 R`).join(' ');
    this.#place(1, `<</Type/Pages/Kids[${kids}]/Count ${this.#kids.length}>>`);
    const start = this.#length;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    this.#write(`xref\n0 ${this.#offsets.length + 1}\n0000000000 65535 f \n${rows}`);
    this.#write(`trailer\n<</Size ${this.#offsets.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
    const out = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  #object(dictionary: string, data?: Uint8Array): number {
    this.#offsets.push(0);
    this.#place(this.#offsets.length - 1, dictionary, data);
    return this.#offsets.length;
  }

  #place(index: number, dictionary: string, data?: Uint8Array): void {
    this.#offsets[index] = this.#length;
    this.#write(`${index + 1} 0 obj\n${dictionary}\n`);
    if (data) {
      this.#write('stream\n');
      this.#write(data);
      this.#write('\nendstream\n');
    }
    this.#write('endobj\n');
  }

  #write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

/** Quarter turns by the orientation of a page: upright, on its head, on its right and on its left side. */
const TURNS: Record<number, number> = { 1: 0, 3: 180, 6: 90, 8: 270 };
