import { findPatches } from './components.ts';
import { blank, widthOf, type Grey, type Ink } from './raster.ts';

/** A ruled line: from `from` to `to` along its direction, at `at` across it, `thick` pixels strong. */
export interface Rule {
  from: number;
  to: number;
  /** Where it stands at its first and its last end; in between it is straight. */
  start: number;
  end: number;
  thick: number;
  /** Wide breaks, in which nothing of it was seen: what stands there is a letter's. */
  gaps?: { from: number; to: number }[];
}

/** The ruled lines of a page, for tables, underlines and the streaks of a dirty scanner alike. */
export interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

/** Where a rule stands across its direction, at a place along it; straight on beyond its ends. */
export function positionAt(rule: Rule, along: number): number {
  const share = rule.to === rule.from ? 0 : (along - rule.from) / (rule.to - rule.from);
  return rule.start + share * (rule.end - rule.start);
}

/**
 * Finds ruled lines by run length: no letter has a stroke three letters long.
 *
 * @param letter height of a typical letter in pixels
 */
export function findRules(ink: Ink, letter: number): Rules {
  const horizontal = rulesAlongRows(ink, letter);
  const vertical = rulesAlongRows(transposed(ink), letter).filter(
    (rule) => rule.to - rule.from >= SURE_UPRIGHT * letter || joinsLevels(rule, horizontal, letter),
  );
  return { horizontal, vertical };
}

/** An upright so many letters long is a rule; stems of letters that stand above each other may make a shorter one. */
const SURE_UPRIGHT = 6;

/** Whether a short upright begins and ends at a level rule, as the border of a cell does. */
function joinsLevels(upright: Rule, levels: readonly Rule[], letter: number): boolean {
  const near = 0.6 * letter;
  const meets = (end: number, at: number): boolean =>
    levels.some(
      (level) =>
        at >= level.from - near && at <= level.to + near && Math.abs(positionAt(level, at) - end) <= near,
    );
  return meets(upright.from, upright.start) && meets(upright.to, upright.end);
}

/** Rows and columns exchanged. */
function transposed({ width, height, data }: Grey): Grey {
  const out = blank(height, width, 0);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out.data[x * height + y] = data[y * width + x]!;
  return out;
}

function rulesAlongRows(ink: Ink, letter: number): Rule[] {
  const long = longRuns(thickened(ink), letter);
  const pieces = findPatches(long)
    .patches.map((patch): Rule => {
      const thick = Math.max(1, Math.round(patch.pixels / widthOf(patch)) - 2);
      const start = footing(long, patch.left, patch);
      return { from: patch.left, to: patch.right, start, end: footing(long, patch.right - 1, patch), thick };
    })
    .filter((rule) => rule.thick <= Math.max(4, 0.45 * letter) && rule.to - rule.from >= 8 * rule.thick)
    .filter((rule) => rule.to - rule.from >= 15 * letter || standsAlone(ink, rule));
  return joinedInLine(pieces, letter);
}

/** Each row with the ink of its neighbours: a hair that is not quite level climbs from row to row and is one run so. */
function thickened({ width, height, data }: Ink): Ink {
  const out = blank(width, height, 0);
  for (let at = 0; at < data.length; at += 1)
    if (data[at] === 1 || data[at - width] === 1 || data[at + width] === 1) out.data[at] = 1;
  return out;
}

/** The widest break that is bridged, in letters, and how much of a rule with breaks is ink: a fax dots its hairs. */
const BREAK = 0.35;
const INKED = 0.8;

/** Only the runs of ink in rows that are at least three letters long, small breaks bridged. */
function longRuns({ width, height, data }: Ink, letter: number): Ink {
  const out = blank(width, height, 0);
  const [least, widest] = [Math.round(3 * letter), Math.max(3, BREAK * letter)];
  for (let y = 0; y < height; y += 1) {
    let [start, last, count] = [-1, -1, 0];
    for (let x = 0; x <= width; x += 1) {
      const dark = x < width && data[y * width + x] === 1;
      if (dark) {
        if (start < 0) [start, count] = [x, 0];
        last = x;
        count += 1;
      } else if (start >= 0 && (x - last > widest || x === width)) {
        const length = last + 1 - start;
        if (length >= least && count >= INKED * length)
          out.data.fill(1, y * width + start, y * width + last + 1);
        start = -1;
      }
    }
  }
  return out;
}

/** The middle of the ink of a piece in a column of it. */
function footing(ink: Ink, column: number, box: { top: number; bottom: number }): number {
  let sum = 0;
  let count = 0;
  for (let y = box.top; y < box.bottom; y += 1)
    if (ink.data[y * ink.width + column] === 1) {
      sum += y;
      count += 1;
    }
  return count > 0 ? sum / count : (box.top + box.bottom) / 2;
}

/** Whether there is hardly any ink beside a run: the feet of a bold word or the arms of "TTT" run together too. */
function standsAlone(ink: Ink, rule: Rule): boolean {
  const away = Math.ceil(rule.thick / 2) + 3;
  return [-away, away].every((offset) => {
    let dark = 0;
    for (let x = rule.from; x < rule.to; x += 1) {
      const y = Math.round(positionAt(rule, x)) + offset;
      if (y >= 0 && y < ink.height && ink.data[y * ink.width + x] === 1) dark += 1;
    }
    // The rules that cross a short one are beside it too.
    return dark <= 0.18 * (rule.to - rule.from);
  });
}

/** Joins pieces that follow each other on one straight line. */
function joinedInLine(pieces: readonly Rule[], letter: number): Rule[] {
  const rules: Rule[] = [];
  // A long line goes on beyond a wider break: letters that stand across it hide it.
  const bridge = (one: Rule, two: Rule): number =>
    Math.min(one.to - one.from, two.to - two.from) >= 6 * letter ? 12 * letter : 3 * letter;
  for (const piece of [...pieces].sort((one, two) => one.from - two.from)) {
    const before = rules.find(
      (rule) =>
        piece.from - rule.to <= bridge(rule, piece) &&
        Math.abs(positionAt(rule, piece.from) - piece.start) <= Math.max(3, piece.thick),
    );
    if (before === undefined) {
      rules.push({ ...piece });
      continue;
    }
    if (piece.from - before.to > letter) (before.gaps ??= []).push({ from: before.to, to: piece.from });
    if (piece.to > before.to) {
      before.to = piece.to;
      before.end = piece.end;
    }
    before.thick = Math.max(before.thick, piece.thick);
  }
  return rules;
}

/** Paints the rules white, but not the letters that stand across them. */
export function eraseRules(grey: Grey, ink: Ink, { horizontal, vertical }: Rules): void {
  for (const rule of horizontal)
    for (let x = rule.from - 2; x < rule.to + 2; x += 1)
      eraseAcross(grey, ink, rule, x, (along, across) => [along, across]);
  for (const rule of vertical)
    for (let y = rule.from - 2; y < rule.to + 2; y += 1)
      eraseAcross(grey, ink, rule, y, (along, across) => [across, along]);
}

/** Erases one cut through a rule, unless the ink goes on well beyond its strength there. */
function eraseAcross(
  grey: Grey,
  ink: Ink,
  rule: Rule,
  along: number,
  place: (along: number, across: number) => [x: number, y: number],
): void {
  if (rule.gaps?.some(({ from, to }) => along > from + 2 && along < to - 2)) return;
  const middle = Math.round(positionAt(rule, along));
  const dark = (across: number): boolean => {
    const [x, y] = place(along, across);
    return x >= 0 && y >= 0 && x < ink.width && y < ink.height && ink.data[y * ink.width + x] === 1;
  };
  let first = middle;
  let last = middle;
  const reach = rule.thick + 4;
  while (middle - first < reach && dark(first - 1)) first -= 1;
  while (last - middle < reach && dark(last + 1)) last += 1;
  if (last - first + 1 > rule.thick + 4) return;
  for (let across = first - 2; across <= last + 2; across += 1) {
    const [x, y] = place(along, across);
    if (x < 0 || y < 0 || x >= grey.width || y >= grey.height) continue;
    // Ink beside the rule that does not touch it is a letter's.
    if ((across < first || across > last) && ink.data[y * ink.width + x] === 1) continue;
    grey.data[y * grey.width + x] = 255;
    ink.data[y * ink.width + x] = 0;
  }
}
