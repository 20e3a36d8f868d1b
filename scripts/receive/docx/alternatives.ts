import { childrenOf, type XmlElement } from '../reader/xml.ts';

/** Of alternatives for newer and older programs the first that has a text box or text, else the first. */
export function chosen(alternatives: XmlElement): XmlElement {
  const branches = childrenOf(alternatives).filter(
    ({ name }) => name === 'mc:Choice' || name === 'mc:Fallback',
  );
  return branches.find(holdsText) ?? branches[0] ?? alternatives;
}

const holdsText = (element: XmlElement): boolean =>
  childrenOf(element).some(({ name, ...child }) =>
    /^(w:txbxContent|w:t|w:sym|textpath)$/.test(name) ? true : holdsText({ name, ...child }),
  );
