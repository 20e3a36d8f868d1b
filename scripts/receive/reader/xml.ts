import { SaxesParser } from 'saxes';
import { InputError } from '../../../src/domain/issue.ts';

/** An element of a part of an office file; names carry the prefix of this table, whatever the file calls it. */
export interface XmlElement {
  /** "w:p"; of a namespace that is not known, the local name alone. */
  name: string;
  /** By name like "w:val"; attributes without a namespace by their local name. */
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Prefix by namespace, those of strict OOXML included. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Tables in tables in text boxes do not come near it. */
const MOST_DEPTH = 500;
/** A plan of 100 pages has about 100 000 elements. */
const MOST_ELEMENTS = 800_000;

/**
 * Reads a part of an office file. Nothing outside it is ever fetched, and no entity but those of XML itself is known,
 * so that a few lines cannot grow into gigabytes.
 *
 * @throws InputError where it is no XML, or nested or large beyond all documents
 */
export function parseXml(bytes: Uint8Array, file: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  const refuse = (hint: string, cause?: unknown): never => {
    throw new InputError('a part of this document is damaged.', {
      refusal: { code: 'file-damaged' },
      place: { file },
      hint,
      cause,
    });
  };
  parser.on('error', (error) =>
    refuse('Open it in Word and save it anew; what is there is no sound XML.', error),
  );
  parser.on('doctype', () =>
    refuse('It declares entities, which no office program writes: do not trust it.'),
  );
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (open.length > MOST_DEPTH || elements > MOST_ELEMENTS)
      refuse('It is nested or large beyond all documents: copy its text into a new one.');
    const element = { name: named(uri, local), attributes: valuesOf(attributes), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)!.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)!.children.push(text));
  parser.write(decode(bytes)).close();
  const [first] = root.children.filter((child) => typeof child !== 'string');
  return first ?? refuse('One of its parts is empty: open it in Word and save it anew.');
}

const named = (uri: string, local: string): string => (prefixes[uri] ? `${prefixes[uri]}:${local}` : local);

function valuesOf(attributes: Record<string, { uri: string; local: string; value: string }>) {
  const values: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(attributes)) values[named(uri, local)] = value;
  return values;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All children that are elements, in order; of one name where it is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The text directly in an element. */
export const textOf = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

/** The value of a child like `<w:ilvl w:val="2"/>`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Whether a switch like `<w:vanish/>` is on; undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !/^(0|false|off|none)$/.test(found.attributes['w:val'] ?? '1');
}
