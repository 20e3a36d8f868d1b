import type { Package } from '../reader/zip.ts';
import { childrenOf, parseXml, type XmlElement } from '../reader/xml.ts';
import { besidePart, relationsPart } from './part-names.ts';

/** The parts of a Word document by what they are for; the relations say where they lie. */
export interface Parts {
  document: XmlElement;
  /** The part of a kind, "styles", "footnotes"; null where there is none. */
  part(kind: string): XmlElement | null;
  /** The part that a relation of the document names. */
  byRelation(id: string): XmlElement | null;
}

interface Relation {
  id: string;
  /** The last word of its type: "styles", "header". */
  kind: string;
  target: string;
}

/** The name of the main part of an office file; null where it is no Word document. */
export function mainPart(pack: Package, file: string): string | null {
  const found = relationsOf(pack, '', file).find(({ kind }) => kind === 'officeDocument')?.target;
  const name = found && pack.names.has(found) ? found : 'word/document.xml';
  return pack.names.has(name) ? name : null;
}

/** The parts around the main one. @throws InputError where one is damaged */
export function partsOf(pack: Package, main: string, file: string): Parts {
  const relations = relationsOf(pack, main, file);
  const read = (name: string | undefined): XmlElement | null => {
    const bytes = name === undefined ? null : pack.bytes(name);
    return bytes && bytes.length > 0 ? parseXml(bytes, file) : null;
  };
  return {
    document: read(main)!,
    part: (wanted) => read(relations.find(({ kind }) => kind === wanted)?.target),
    byRelation: (wanted) => read(relations.find(({ id }) => id === wanted)?.target),
  };
}

/** The relations of a part that lead into the package; those that lead outside are never followed. */
export function relationsOf(pack: Package, part: string, file: string): Relation[] {
  const bytes = pack.bytes(relationsPart(part));
  if (!bytes) return [];
  return childrenOf(parseXml(bytes, file))
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf('/') + 1),
      target: besidePart(part, Target),
    }));
}
