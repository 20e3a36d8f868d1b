import { references } from '../../../scripts/receive/pdf/outlines/reference.ts';

/** A text at a place of a page: points from its top left corner, to the baseline. */
export interface Item {
  x: number;
  y: number;
  text: string;
  size?: number;
  /** Key of a font given to `makePdf`; else the plain one. */
  font?: string;
  /** 3 paints nothing: the layer of a recognition. */
  mode?: number;
}

/** A page: texts, and rulings or other drawing as PDF writes it (from the bottom left corner). */
export interface Page {
  width?: number;
  height?: number;
  items?: Item[];
  /** Boxes drawn as four strokes: left, top, right, bottom. */
  boxes?: [number, number, number, number][];
  drawing?: string;
  /** A picture over the whole page, of so many points along its sides. */
  picture?: number;
}

type Objects = (string | { dictionary: string; stream: string })[];

/** The bytes of a PDF. `fonts`: fonts beside the plain one, whose glyphs are all half an em wide. */
export function makePdf(pages: readonly Page[], fonts: Record<string, DrawnFont> = {}): Uint8Array {
  const objects: Objects = [];
  const add = (object: Objects[number]): number => objects.push(object) + 2;
  const plain = new Codes();
  const content = pages.map((page) => contentOf(page, plain, fonts));
  const map = Object.entries(fonts).map(([key, font]) => `/${key} ${drawnFont(font, add)} 0 R`);
  const resources = `<</Font<</F1 ${plainFont(plain, add)} 0 R ${map.join(' ')}>>`;
  const kids = pages.map(({ width = 595, height = 842, picture }, index) => {
    const stream = add({ dictionary: '', stream: content[index]! });
    const image = picture && add(pictureOf(picture));
    const own = image ? `${resources}/XObject<</Im0 ${image} 0 R>>>>` : `${resources}>>`;
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources${own}/Contents ${stream} 0 R>>`,
    );
  });
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  return writeObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${list}]/Count ${kids.length}>>`,
    ...objects,
  ]);
}

/** Writes objects down, from number 1 on; the first one is the catalogue. */
export function writeObjects(objects: Objects): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    const body =
      typeof object === 'string'
        ? object
        : `<<${object.dictionary}/Length ${object.stream.length}>>\nstream\n${object.stream}\nendstream`;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Codes for letters, in the order in which they come; never the letter's own number. */
class Codes {
  readonly codes = new Map<string, number>();

  of(letter: string): string {
    if (!this.codes.has(letter)) this.codes.set(letter, this.codes.size + 1);
    return this.codes.get(letter)!.toString(16).padStart(4, '0');
  }
}

/** A font of drawn letters (Type 3), with the letters that its map claims otherwise or not at all. */
export interface DrawnFont {
  /** A reference style by its family; its letters are leaned a little, so that none is the reference itself. */
  family: string;
  letters: string;
  /** What the map says of a letter; "" for nothing. */
  claims?: Record<string, string>;
}

function contentOf(page: Page, plain: Codes, fonts: Record<string, DrawnFont>): string {
  const { height = 842, width = 595, items = [], boxes = [], drawing = '', picture } = page;
  const texts = items.map(({ x, y, text, size = 13, font, mode = 0 }) => {
    const letters = [...text];
    const hex = font
      ? letters.map((letter) => ([...fonts[font]!.letters].indexOf(letter) + 1).toString(16).padStart(2, '0'))
      : letters.map((letter) => plain.of(letter));
    return `BT /${font ?? 'F1'} ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${height - y} Tm <${hex.join('')}> Tj ET\n`;
  });
  const strokes = boxes.map(
    ([left, top, right, bottom]) => `${left} ${height - bottom} ${right - left} ${bottom - top} re S\n`,
  );
  const image = picture ? `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q\n` : '';
  return image + strokes.join('') + texts.join('') + drawing;
}

const pictureOf = (side: number) => ({
  dictionary: `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8`,
  stream: 'x',
});

function toUnicode(pairs: [code: string, letter: string][]): string {
  const utf16 = (letter: string): string =>
    Array.from({ length: letter.length }, (_, at) =>
      letter.charCodeAt(at).toString(16).padStart(4, '0'),
    ).join('');
  const rows = pairs.map(([code, letter]) => `1 beginbfchar\n<${code}> <${utf16(letter)}>\nendbfchar\n`);
  const size = pairs[0]?.[0].length ?? 4;
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n1 begincodespacerange <${'0'.repeat(size)}> <${'f'.repeat(size)}> endcodespacerange\n${rows.join('')}endcmap end end`;
}

function plainFont({ codes }: Codes, add: (object: Objects[number]) => number): number {
  const pairs = [...codes].map(([letter, code]): [string, string] => [
    code.toString(16).padStart(4, '0'),
    letter,
  ]);
  const map = add({ dictionary: '', stream: toUnicode(pairs) });
  const descriptor = add(
    '<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  );
  const child = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 500>>`,
  );
  return add(
    `<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[${child} 0 R]/ToUnicode ${map} 0 R>>`,
  );
}

function drawnFont(
  { family, letters, claims = {} }: DrawnFont,
  add: (object: Objects[number]) => number,
): number {
  const style = references().find((each) => each.family === family && !each.bold && !each.italic)!;
  const all = [...letters];
  const widths: number[] = [];
  const procs = all.map((letter, index) => {
    const glyph = style.letters.get(letter);
    const width = Math.round((glyph?.width ?? 0.25) * 1000);
    widths.push(width);
    const stream = `${width} 0 -200 -300 1200 1100 d1\n${glyph ? drawing(glyph.path) : ''}`;
    return `/g${index + 1} ${add({ dictionary: '', stream })} 0 R`;
  });
  const pairs = all.flatMap((letter, index): [string, string][] => {
    const claim = claims[letter] ?? letter;
    return claim === '' ? [] : [[(index + 1).toString(16).padStart(2, '0'), claim]];
  });
  const map = add({ dictionary: '', stream: toUnicode(pairs) });
  const names = all.map((_, index) => `/g${index + 1}`).join(' ');
  return add(
    `<</Type/Font/Subtype/Type3/Name/Drawn/FontBBox[-200 -300 1200 1100]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<${procs.join(' ')}>>/Encoding<</Type/Encoding/Differences[1 ${names}]>>/FirstChar 1/LastChar ${all.length}/Widths[${widths.join(' ')}]/ToUnicode ${map} 0 R>>`,
  );
}

/** A path as PDF writes it, leaned by three degrees. */
function drawing(path: ArrayLike<number>): string {
  const out: string[] = [];
  let [x, y] = [0, 0];
  const point = (at: number): [number, number] => [
    path[at]! * 1000 + 0.05 * path[at + 1]! * 1000,
    path[at + 1]! * 1000,
  ];
  const put = (numbers: number[], command: string): void => {
    out.push(`${numbers.map((value) => value.toFixed(1)).join(' ')} ${command}`);
    [x, y] = numbers.slice(-2) as [number, number];
  };
  for (let at = 0; at < path.length;) {
    const command = path[at]!;
    if (command === 0) put(point(at + 1), 'm');
    else if (command === 1) put(point(at + 1), 'l');
    else if (command === 3) {
      const [[cx, cy], [ex, ey]] = [point(at + 1), point(at + 3)];
      const third = (a: number, b: number): number => a + (2 / 3) * (b - a);
      put([third(x, cx), third(y, cy), third(ex, cx), third(ey, cy), ex, ey], 'c');
    } else if (command === 2) put([...point(at + 1), ...point(at + 3), ...point(at + 5)], 'c');
    else out.push('h');
    at += [3, 3, 7, 5, 1][command]!;
  }
  return `${out.join('\n')}\nf`;
}
