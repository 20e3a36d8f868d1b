import { plainLook, type RunLook } from '../document/blocks.ts';
import { childOf, childrenOf, type XmlElement } from '../reader/xml.ts';
import { builtInFormat } from './number-format.ts';

/** How a cell shows what it holds. */
export interface CellStyle {
  /** The format of its numbers: "dd/mm/yyyy", "General". */
  code: string;
  look: RunLook;
}

/** The styles of cells by number, from the part "styles" of a workbook. */
export function cellStylesOf(styles: XmlElement | undefined): CellStyle[] {
  const codes = new Map(
    childrenOf(childOf(styles, 's:numFmts')).map(({ attributes: { numFmtId, formatCode } }) => [
      Number(numFmtId),
      formatCode ?? 'General',
    ]),
  );
  const fonts = childrenOf(childOf(styles, 's:fonts')).map((font) => lookOf(font));
  return childrenOf(childOf(styles, 's:cellXfs')).map(({ attributes: { numFmtId, fontId } }) => ({
    code: codes.get(Number(numFmtId ?? 0)) ?? builtInFormat(Number(numFmtId ?? 0)),
    look: fonts[Number(fontId ?? 0)] ?? plainLook,
  }));
}

/** The look of a font of cells, or of a part of a text. */
export function lookOf(font: XmlElement): RunLook {
  const name = childOf(font, 's:name') ?? childOf(font, 's:rFont');
  return {
    ...plainLook,
    font: name?.attributes.val ?? null,
    bold: isOn(font, 's:b'),
    italic: isOn(font, 's:i'),
    struck: isOn(font, 's:strike'),
  };
}

function isOn(font: XmlElement, name: string): boolean {
  const found = childOf(font, name);
  return found !== undefined && !/^(0|false)$/.test(found.attributes.val ?? '1');
}
