import { strToU8, zipSync } from 'fflate';

/** A packed file of named parts; the same parts give the same bytes. */
export function makePackage(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: new Date('2024-01-01T00:00:00') });
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The parts of a Word document as a test writes them: what stands inside each root element. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** By relation: "h1" gives the header that `<w:headerReference r:id="h1"/>` names. */
  headers?: Record<string, string>;
  strict?: boolean;
}

/** A Word document with little more than these parts. */
export function makeDocx({ body, headers = {}, strict = false, ...parts }: DocxParts): Uint8Array {
  const types = strict ? STRICT_TYPES : TYPES;
  const root = (name: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${strict ? STRICT : W}" xmlns:r="${types}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v">${inside}</w:${name}>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('d', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
  };
  const relations: string[] = [];
  for (const [name, inside] of Object.entries(parts)) {
    files[`word/${name}.xml`] = root(name, inside);
    relations.push(relation(name, name, `${name}.xml`));
  }
  for (const [id, inside] of Object.entries(headers)) {
    files[`word/${id}.xml`] = root(id.startsWith('f') ? 'ftr' : 'hdr', inside);
    relations.push(relation(id, id.startsWith('f') ? 'footer' : 'header', `${id}.xml`));
  }
  files['word/_rels/document.xml.rels'] =
    `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`;
  return makePackage(files);
}

/** A run. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of one text. */
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

/** A paragraph in a list. */
export const item = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of a list: its text and format, and what else stands in it. */
export const level = (index: number, text: string, format = 'decimal', more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

/** The definition of a list, and a list of it under the same number. */
export const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const num = (id: number, abstract = id, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
