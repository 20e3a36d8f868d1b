import { tokensOf } from '../index/tokens.ts';

/** Not marked: elements that are no text of the page, and input fields. */
const SKIPPED = 'script, style, textarea, select, option, nav, form, svg, .found';
/** A common word may occur a thousand times on a page of source lines. */
const MOST = 400;

/**
 * Marks the words that a search found, and scrolls to the first place that has most of them.
 *
 * @param found the words as printed, stretches parted by "|"
 */
export function markFound(found: string): void {
  const main = document.querySelector('main');
  if (!main) return;
  const stretches = found
    .normalize('NFC')
    .split('|')
    .map((stretch) => tokensOf(stretch).map(({ exact }) => exact))
    .filter((stretch) => stretch.length > 0);
  const marks = textNodes(main).flatMap((node) => markIn(node, stretches));
  // An address with an anchor already leads to its line.
  if (location.hash !== '' || marks.length === 0) return;
  const densest = marks.reduce((best, mark) => (weight(mark) > weight(best) ? mark : best), marks[0]!);
  densest.scrollIntoView({ block: 'center' });
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node && nodes.length < 20_000; node = walker.nextNode())
    if (!node.parentElement?.closest(SKIPPED)) nodes.push(node as Text);
  return nodes;
}

let made = 0;

/** Wraps matches within one text node; a match that an element interrupts stays unmarked. */
function markIn(node: Text, stretches: readonly string[][]): HTMLElement[] {
  const text = node.data;
  // Offsets hold in NFC only; pages are written in NFC, and a text that is not is left alone.
  if (text !== text.normalize('NFC')) return [];
  const tokens = tokensOf(text);
  const marks: HTMLElement[] = [];
  for (let at = tokens.length - 1; at >= 0 && made < MOST; at--) {
    const here = stretches.find((stretch) => stretch.every((word, k) => tokens[at + k]?.exact === word));
    if (!here) continue;
    const range = document.createRange();
    range.setStart(node, tokens[at]!.start);
    range.setEnd(node, tokens[at + here.length - 1]!.end);
    const mark = document.createElement('mark');
    mark.className = 'found';
    // From the end to the beginning, so that the offsets before stay right; overlaps were cut off by then.
    if (range.endOffset > node.data.length) continue;
    range.surroundContents(mark);
    marks.unshift(mark);
    made++;
  }
  return marks;
}

/** How many different found words the block around a mark has. */
function weight(mark: HTMLElement): number {
  const block = mark.closest('li, p, tr, dd, h1, h2, h3, section') ?? mark;
  const words = new Set(
    [...block.querySelectorAll('mark.found')].map(({ textContent }) => textContent?.toLowerCase()),
  );
  // A heading says no more than the page's title, which the reader has just clicked.
  return words.size - (block.tagName === 'H1' ? 0.5 : 0);
}
