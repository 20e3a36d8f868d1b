/** Signs that official papers hardly ever print. */
const NEVER = new Set('$#@^`~{}|\\<>*_=§′″‰→►▪×±≥≤³²°·•');
/** Letters of foreign words and formulas, and capitals that few Vietnamese words begin with. */
const SELDOM = new Set('fjwzJWZFỈĨỶỸỴẲẴẶỔỖỞỠỬỮẺẼỎÕỦŨ');

/**
 * How much rarer a letter is in official papers than most, in natural logarithms: 0, or less. An outline between two
 * letters ("8" and "$" in a broad bold face) is more probably the one that papers print.
 */
export function rarityOf(letter: string): number {
  if (NEVER.has(letter)) return -2.5;
  return SELDOM.has(letter) ? -1 : 0;
}
