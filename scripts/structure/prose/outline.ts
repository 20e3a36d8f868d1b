import type { Item } from './models.ts';
import { taskLabel, type LabelReader } from '../grammar/labels.ts';
import { isBullet, isNumbered, markerKinds, type Marker, type MarkerKind } from '../grammar/markers.ts';
import { closesPlan } from '../grammar/closing-words.ts';
import { isCapitals } from '../grammar/capitals.ts';
import { PART } from '../grammar/part.ts';
import type { Paragraph } from '../text/paragraphs.ts';

/** A paragraph with all that stands below it. */
export interface Node {
  paragraph: Paragraph | null;
  kind: MarkerKind | null;
  /** Printed numbers joined by points, "III.1.1"; empty at the root and for bullets. */
  path: string;
  heading: boolean;
  children: Node[];
}

/** Longer paragraphs are text, whatever they end with. */
const LONGEST_HEADING = 240;
/** "Điều 1. Phạm vi điều chỉnh" is a heading, "Điều 1. Ban hành kèm theo …" the text of one. */
const LONGEST_ARTICLE = 160;

/**
 * The paragraphs as a tree by their marks; models and groups only tell that something stands below a heading.
 */
export function readOutline(items: readonly Item[], label: LabelReader): Node {
  const rank = ranks(items);
  const root: Node = { paragraph: null, kind: null, path: '', heading: true, children: [] };
  const open: Node[] = [root];
  items.forEach((item, at) => {
    if (item.kind !== 'paragraph') return;
    const { paragraph } = item;
    const kind = paragraph.marker?.kind ?? null;
    const heading = isHeading(paragraph, items[at + 1] ?? null, { rank, label });
    if (kind === null && heading) open.length = 1;
    else if (kind !== null) closeFor(open, paragraph.marker!, rank);
    const parent = kind === null ? parentOfText(open, paragraph) : open.at(-1)!;
    // Text of its own ends the bullets above it: "1." below it begins no count inside them.
    if (kind === null && !heading) open.length = open.indexOf(parent) + 1;
    const node: Node = { paragraph, kind, path: pathOf(parent, paragraph), heading, children: [] };
    parent.children.push(node);
    if (kind !== null || heading) open.push(node);
  });
  return root;
}

/**
 * Which kind stands above which: capital letters above Roman numbers only where they come first, "Nhiệm vụ 1:" below
 * "1." or "a)" only where the first one follows such a mark.
 */
function ranks(items: readonly Item[]): (kind: MarkerKind) => number {
  const marks = items.map((item) => (item.kind === 'paragraph' ? item.paragraph.marker : null));
  const kinds = marks.map((mark) => mark?.kind ?? null);
  const capital = kinds.indexOf('capital');
  const roman = kinds.indexOf('roman');
  const first = capital >= 0 && (roman < 0 || capital < roman);
  const task = marks.findIndex((mark) => mark?.kind === 'task' && mark.value === '1');
  const above = kinds.slice(0, Math.max(task, 0)).findLast(isNumbered) ?? '';
  // Where it follows neither it stands right below what has a Roman number or a capital letter.
  const upper = above === 'letter' ? 'letter' : /^d\d$/.test(above) ? 'd4' : 'capital';
  const place = markerKinds.indexOf(upper) + 0.5;
  return (kind) => {
    if (kind === 'task') return place;
    return kind === 'capital' && first ? -1 : markerKinds.indexOf(kind);
  };
}

/**
 * Closes what a mark closes: back to its own kind where that is open; nothing where a new count begins below a
 * bullet ("+ Năm 2022", then "(1)"); else all that does not outrank it.
 */
function closeFor(open: Node[], { kind, value }: Marker, rank: (kind: MarkerKind) => number): void {
  const same = open.findLastIndex((node) => node.kind === kind);
  const last = open.at(-1)!;
  const begins = (value === '1' || value === 'a') && kind !== 'roman' && kind !== 'capital';
  if (same < 0 && begins && isBullet(last.kind)) return;
  // "(2)" below "+", below "-": its own kind is open, though bullets stand above it.
  if (same > 0 && open.slice(same).every((node) => node.kind !== null && rank(node.kind) >= rank('letter'))) {
    open.length = same;
    return;
  }
  while (open.length > 1 && closes(open.at(-1)!, kind, rank)) open.pop();
}

/** Whether a node on the way down is closed by a paragraph of this kind. */
function closes(node: Node, kind: MarkerKind, rank: (kind: MarkerKind) => number): boolean {
  // A heading without number ("KẾT LUẬN") stands as high as a Roman one.
  if (node.kind === null) return rank(kind) <= rank('roman');
  return rank(node.kind) >= rank(kind);
}

/** A paragraph without mark goes to the nearest number above it; "Thời gian hoàn thành: …" to the bullet it follows. */
function parentOfText(open: readonly Node[], { body }: Paragraph): Node {
  const last = open.at(-1)!;
  // "Trên đây là Kế hoạch …./.": the last words belong to the paper as a whole.
  if (closesPlan(body.text) || PAPER_END.test(body.text)) return open[0]!;
  if (/^\p{Lu}[\p{L}\s,]{3,40}:/u.test(body.text)) return last;
  return open.findLast((node) => node.kind === null || isNumbered(node.kind))!;
}

/** With these marks a paper ends. */
const PAPER_END = /\.\/\.?$/;

function pathOf(parent: Node, { marker }: Paragraph): string {
  if (!marker || !isNumbered(marker.kind)) return '';
  const { kind, value } = marker;
  if (value === '') return '';
  // Articles are counted through all chapters.
  if (kind === 'article' || kind === 'chapter') return `${kind === 'article' ? 'dieu' : 'chuong'}-${value}`;
  if (kind === 'paren') return parent.path === '' ? `(${value})` : `${parent.path}(${value})`;
  if (parent.path === '') return value;
  if (!/^d[234]$/.test(kind)) return `${parent.path}.${value}`;
  // "1.2" below "III.1" is III.1.2: its first number repeats the one above it.
  const above = parent.path.replace(/(?:(?:^|\.)\d+)+$/, '');
  return above === '' ? value : `${above}.${value}`;
}

/** Whether a paragraph is a heading: numbered, short, not a sentence, and with something other below it. */
function isHeading(
  paragraph: Paragraph,
  next: Item | null,
  { rank, label }: { rank: (kind: MarkerKind) => number; label: LabelReader },
): boolean {
  const { marker, body } = paragraph;
  if (marker === null)
    return (
      PART.test(body.text) ||
      (isCapitals(body.text) && body.text.length <= LONGEST_HEADING && /\p{Lu}.*\s.*\p{Lu}/u.test(body.text))
    );
  if (marker.kind === 'chapter') return true;
  if (marker.kind === 'article') return body.text.length <= LONGEST_ARTICLE && !/[.;:,]$/.test(body.text);
  if (marker.kind === 'roman' || marker.kind === 'capital') return body.text.length <= LONGEST_HEADING;
  if (!/^(?:d\d|task|letter)$/.test(marker.kind)) return false;
  if (body.text.length > LONGEST_HEADING || /[.;,]$/.test(body.text)) return false;
  if (next === null) return false;
  if (next.kind !== 'paragraph') return true;
  // "3.5. Thực hiện kết nối … dân cư" with its deadline below is a task whose full stop is missing.
  if (next.paragraph.marker === null && taskLabel(next.paragraph.body.text, label)) return false;
  const below = next.paragraph.marker?.kind;
  return below === undefined || rank(below) > rank(marker.kind);
}
