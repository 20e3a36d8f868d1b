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
      if (child.name === 'w:p') texts.push('');
      if (child.name === 'w:t' || child.name === 'w:delText')
        texts.push(`${texts.pop() ?? ''}${textOf(child)}`);
      else visit(child.name === 'mc:AlternateContent' ? chosen(child) : child);
    }
  };
  visit(element);
  return texts.filter((text) => /\S/.test(text));
}
