import { childrenOf, textOf, type XmlElement } from '../reader/xml.ts';
import { chosen } from './alternatives.ts';

/**
 * The texts of the paragraphs in an element that is not printed, one each, as they were typed: without the numbers of
 * lists, in which they no longer count.
 */
export function textsIn(element: XmlElement): string[] {
  const texts: string[] = [];
  const visit = (within: XmlElement): void => {
    for (const child of childrenOf(within)) {
      // The tabs of its properties are places, not signs.
      if (child.name === 'w:pPr') continue;
      if (child.name === 'w:p') texts.push('');
      const own = plainText(child);
      if (own !== '') texts.push(`${texts.pop() ?? ''}${own}`);
      else visit(child.name === 'mc:AlternateContent' ? chosen(child) : child);
    }
  };
  visit(element);
  return texts.filter((text) => /\S/.test(text));
}

/** The text of a child of a run that stands for itself. */
export function plainText({ name, ...element }: XmlElement): string {
  switch (name) {
    case 'w:t':
    case 'w:delText':
      return textOf({ name, ...element });
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '\u00ad';
    default:
      return '';
  }
}
