import type { PlacedGlyph, Rule, Struck } from './content-types.ts';

/** Where a stroke through letters lies above their baseline, in em: an underline is lower, a ruling higher. */
const LOWEST = 0.12;
const HIGHEST = 0.45;
/** A stroke ends with the letters that it strikes, but for this much, in em: a ruling goes on. */
const BEYOND = 0.4;
/** Letters that are no further apart than this, in em, are of one word. */
const TOUCHING = 0.12;

/** Letters of a page as they count, and those that were struck through. */
export interface Unstruck {
  glyphs: PlacedGlyph[];
  /** Without the strokes. */
  rules: Rule[];
  struck: Struck[];
  /** No letter is left. */
  allStruck: boolean;
}

/**
 * Takes away what is struck through: a paper printed with its tracked changes shows so what was deleted. Where letters
 * stood within a word, the one before them reaches over their place, so that no gap parts the word.
 */
export function withoutStruck(glyphs: readonly PlacedGlyph[], rules: readonly Rule[]): Unstruck {
  const byHeight = Map.groupBy(glyphs, ({ y }) => Math.floor(y));
  const gone = new Set<PlacedGlyph>();
  const kept = rules.filter((rule) => {
    const under = rule.direction === 'level' ? struckBy(rule, byHeight) : [];
    for (const glyph of under) gone.add(glyph);
    return under.length === 0;
  });
  if (gone.size === 0) return { glyphs: [...glyphs], rules: [...rules], struck: [], allStruck: false };
  const left = takeAway(glyphs, gone);
  return { ...left, rules: kept, allStruck: !left.glyphs.some(isLetter) };
}

/** The largest letters that are looked for under a stroke, in points. */
const LARGEST = 40;

function struckBy(rule: Rule, byHeight: ReadonlyMap<number, readonly PlacedGlyph[]>): PlacedGlyph[] {
  const under: PlacedGlyph[] = [];
  for (let y = Math.floor(rule.at); y <= rule.at + HIGHEST * LARGEST; y += 1)
    for (const glyph of byHeight.get(y) ?? []) if (isCrossed(glyph, rule)) under.push(glyph);
  if (!under.some(({ unicode }) => /\S/u.test(unicode))) return [];
  const room = BEYOND * under[0]!.size;
  const left = Math.min(...under.map(({ x }) => x));
  const right = Math.max(...under.map(endOf));
  return rule.from > left - room && rule.to < right + room ? under : [];
}

function isCrossed({ x, y, width, size, invisible }: PlacedGlyph, { at, from, to }: Rule): boolean {
  const above = (y - at) / size;
  const middle = x + width / 2;
  return !invisible && above > LOWEST && above < HIGHEST && middle > from && middle < to;
}

const endOf = ({ x, advance }: PlacedGlyph): number => x + advance;
const isOnLine = (one: PlacedGlyph, other: PlacedGlyph): boolean =>
  Math.abs(one.y - other.y) < 0.5 * one.size;

function takeAway(
  glyphs: readonly PlacedGlyph[],
  gone: ReadonlySet<PlacedGlyph>,
): Pick<Unstruck, 'glyphs' | 'struck'> {
  const left: PlacedGlyph[] = [];
  const struck: Struck[] = [];
  /** Stretches whose next letter is still to come. */
  let open: { stretch: PlacedGlyph[]; before: PlacedGlyph | null } | null = null;
  for (const glyph of glyphs) {
    if (gone.has(glyph)) {
      open ??= { stretch: [], before: left.findLast(isLetter) ?? null };
      open.stretch.push(glyph);
      continue;
    }
    left.push(glyph);
    if (open === null || !isLetter(glyph)) continue;
    struck.push(placed(open, glyph));
    open = null;
  }
  if (open?.before) struck.push({ glyphs: open.stretch, beside: open.before, behind: true });
  return { glyphs: left, struck };
}

const isLetter = ({ unicode }: PlacedGlyph): boolean => unicode.trim() !== '';

/** A struck stretch beside the letter behind it; where that stands on another line, beside the one before it. */
function placed(
  { stretch, before }: { stretch: PlacedGlyph[]; before: PlacedGlyph | null },
  next: PlacedGlyph,
): Struck {
  const last = stretch.at(-1)!;
  const isBefore = before !== null && isOnLine(before, stretch[0]!);
  if (isBefore && stretch[0]!.x - endOf(before) < TOUCHING * before.size)
    before.advance = Math.max(before.advance, endOf(last) - before.x);
  if (isBefore && !isOnLine(next, last)) return { glyphs: stretch, beside: before, behind: true };
  return { glyphs: stretch, beside: next, behind: false };
}
