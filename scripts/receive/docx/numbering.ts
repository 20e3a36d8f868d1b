import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../reader/xml.ts';
import { formatNumber } from './number-formats.ts';

/** How one level of a list is numbered. */
interface Level {
  start: number;
  format: string;
  /** The sample of a custom format. */
  custom: string | undefined;
  /** "%1.%2)" */
  text: string;
  /** Numbers of all levels in digits, as in "1.1" below "I". */
  legal: boolean;
  /** What follows the number: nothing, or something that parts it from the text. */
  suffix: '' | ' ';
  /** The level (from 1) that starts it anew; 0 none does; null any above it. */
  restart: number | null;
  /** The paragraph style that is numbered by this level. */
  style: string | undefined;
  /** Look of the number. */
  run: XmlElement | undefined;
}

interface List {
  /** Lists of one abstract list count on together. */
  abstract: string;
  levels: Map<number, Level>;
  /** Levels that start anew at the first paragraph of this very list. */
  starts: Map<number, number>;
}

/** The number of one paragraph as shown, what parts it from the text, and how it looks. */
export interface ListNumber {
  text: string;
  suffix: string;
  bullet: boolean;
  run: XmlElement | undefined;
}

/** Word knows nine levels. */
const LEVELS = 9;

/** The lists of a document, and how far each has counted. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  /** @param styleList the list of a numbering style, for an abstract list that only names one */
  constructor(part: XmlElement | null, styleList: (style: string) => string | undefined) {
    const root = part ?? undefined;
    const nums = new Map(childrenOf(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]));
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    for (const [id, num] of nums) {
      let abstract = valueOf(num, 'w:abstractNumId') ?? '';
      const link = valueOf(abstracts.get(abstract), 'w:numStyleLink');
      const linked = link === undefined ? undefined : nums.get(styleList(link) ?? '');
      if (linked) abstract = valueOf(linked, 'w:abstractNumId') ?? abstract;
      this.#lists.set(id, readList(num, abstract, abstracts.get(abstract)));
    }
  }

  /** The level that a list keeps for a paragraph style. */
  levelOfStyle(id: string, style: string): number | null {
    for (const [level, one] of this.#lists.get(id)?.levels ?? []) if (one.style === style) return level;
    return null;
  }

  /** The number of the next paragraph of a list; null where there is no such list or level. */
  next(id: string, level: number): ListNumber | null {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return null;
    const counts = this.#countsOf(id, list);
    counts[level] = counts[level] === null ? startOf(list, level) : counts[level]! + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? null;
      if (restart === null || level < restart) counts[deeper] = null;
    }
    if (own.format === 'bullet') return { text: own.text, suffix: ' ', bullet: true, run: own.run };
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format, custom } = list.levels.get(at) ?? { format: 'decimal', custom: undefined };
      const value = counts[at] ?? startOf(list, at);
      return formatNumber(value, own.legal && format !== 'decimalZero' ? 'decimal' : format, custom);
    });
    return { text, suffix: own.suffix, bullet: false, run: own.run };
  }

  /** The counts of the abstract list; a list that starts anew does so at its first paragraph. */
  #countsOf(id: string, { abstract, starts }: List): (number | null)[] {
    const counts = this.#counts.get(abstract) ?? new Array<number | null>(LEVELS).fill(null);
    this.#counts.set(abstract, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      const first = Math.min(...starts.keys());
      for (let level = first; level < LEVELS; level += 1) counts[level] = null;
    }
    return counts;
  }
}

const startOf = ({ levels, starts }: List, level: number): number =>
  starts.get(level) ?? levels.get(level)?.start ?? 1;

function readList(num: XmlElement, abstract: string, definition: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const level of childrenOf(definition, 'w:lvl')) levels.set(levelIndex(level), readLevel(level));
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = levelIndex(override);
    const whole = childOf(override, 'w:lvl');
    if (whole) levels.set(at, readLevel(whole));
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(at, Number(start));
  }
  return { abstract, levels, starts };
}

const levelIndex = (element: XmlElement): number => Number(element.attributes['w:ilvl'] ?? 0);

function readLevel(level: XmlElement): Level {
  const format = numberFormat(level);
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: format?.attributes['w:val'] ?? 'decimal',
    custom: format?.attributes['w:format'],
    text: valueOf(level, 'w:lvlText') ?? '',
    legal: switchOf(level, 'w:isLgl') ?? false,
    suffix: valueOf(level, 'w:suff') === 'nothing' ? '' : ' ',
    restart: restart === undefined ? null : Number(restart),
    style: valueOf(level, 'w:pStyle'),
    run: childOf(level, 'w:rPr'),
  };
}

/** A custom format stands as an alternative beside the nearest common one. */
function numberFormat(level: XmlElement): XmlElement | undefined {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice');
  const fallback = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return childOf(level, 'w:numFmt') ?? childOf(choice, 'w:numFmt') ?? childOf(fallback, 'w:numFmt');
}
