import { inflateSync } from 'node:zlib';

/** The text of one page, without blanks, in the order of drawing, and its size in points. */
export interface PdfPage {
  text: string;
  width: number;
  height: number;
}

/** An object of the file: its dictionary, and its stream unpacked where it has one. */
interface PdfObject {
  dictionary: string;
  stream: string;
}

/** Reads what Chromium writes: plain objects, packed streams, fonts with a table of their characters. */
function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const file = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of file.matchAll(/(\d+) 0 obj\s*([^]*?)(?:\sendobj|stream\r?\n)/g)) {
    const [whole, id, dictionary] = match as unknown as [string, string, string];
    const from = match.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const packed = bytes.subarray(from, from + length);
    const isStream = whole.trimEnd().endsWith('stream') && dictionary.includes('FlateDecode');
    objects.set(id, { dictionary, stream: isStream ? inflateSync(packed).toString('latin1') : '' });
  }
  return objects;
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The character of each glyph of a font, by its digits: four, or two in a font of few drawn signs. */
function charactersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, glyph, code] of table.matchAll(/^<(\w+)> <(\w{4,})>$/gm)) found.set(glyph!, unicode(code!));
  for (const [, first, last, code] of table.matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm))
    for (let at = 0; at <= parseInt(last!, 16) - parseInt(first!, 16); at += 1)
      found.set(
        (parseInt(first!, 16) + at).toString(16).toUpperCase().padStart(first!.length, '0'),
        String.fromCharCode(parseInt(code!, 16) + at),
      );
  return found;
}

/** The text of a run of glyphs. */
function decoded(glyphs: string, characters: ReadonlyMap<string, string>): string {
  const [first = '0000'] = characters.keys();
  const digits = new RegExp(`\\w{${first.length}}`, 'g');
  return glyphs.toUpperCase().replace(digits, (glyph) => characters.get(glyph) ?? '');
}

function textOf(page: string, objects: ReadonlyMap<string, PdfObject>): string {
  const [, fonts = ''] = /\/Font <<(.*?)>>/s.exec(page) ?? [];
  const tables = new Map(
    [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.dictionary ?? '') ?? [];
      return [name!, charactersOf(objects.get(table)?.stream ?? '')] as const;
    }),
  );
  const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  let font = '';
  let text = '';
  for (const [, name, glyphs] of (objects.get(contents)?.stream ?? '').matchAll(
    /\/(F\d+) \S+ Tf|<(\w+)> Tj/g,
  ))
    if (name) font = name;
    else text += decoded(glyphs!, tables.get(font) ?? new Map());
  return text.replace(/\s+/g, '');
}

/** The pages of a PDF as Chromium prints it. */
export function pdfPages(bytes: Buffer): PdfPage[] {
  const objects = readObjects(bytes);
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map(({ dictionary }) => {
      const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(dictionary)!;
      return { text: textOf(dictionary, objects), width: Number(width), height: Number(height) };
    });
}
