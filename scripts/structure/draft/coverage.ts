import type { Plan } from '../../../src/domain/plan.ts';
import type { RepairedLine, RepairedText } from '../../../src/domain/repair.ts';
import type { Draft } from './draft.ts';
import { Traced } from '../text/traced.ts';

/** Calls `found` for each traced text anywhere in a value. */
export function eachTraced(value: unknown, found: (traced: Traced) => void): void {
  if (value instanceof Traced) found(value);
  else if (Array.isArray(value)) for (const item of value) eachTraced(item, found);
  else if (value !== null && typeof value === 'object')
    for (const item of Object.values(value)) eachTraced(item, found);
}

/** How often each character of each repaired line is placed, by line number; lines without a character are not in it. */
export function placements(part: unknown, repaired: RepairedText): Map<number, Uint8Array> {
  const placed = new Map<number, Uint8Array>();
  for (const { number, text } of repaired.lines)
    if (text !== '') placed.set(number, new Uint8Array(text.length));
  eachTraced(part, ({ runs }) => {
    for (const { line, column, length, echo } of runs) {
      if (echo || length === 0) continue;
      const counts = placed.get(line)!;
      for (let at = column; at < column + length; at++) counts[at]!++;
    }
  });
  return placed;
}

/** The stretches of the lines that stand nowhere in a draft, without blanks around them. */
export function unplaced(draft: Draft, repaired: RepairedText): Traced[] {
  const placed = placements(draft, repaired);
  return repaired.lines.flatMap((line) => {
    const counts = placed.get(line.number);
    if (!counts) return [];
    const whole = Traced.ofLine(line);
    const stretches: Traced[] = [];
    for (let start = 0; start < counts.length; start++) {
      if (counts[start] !== 0) continue;
      let end = start;
      while (end < counts.length && counts[end] === 0) end++;
      const stretch = whole.slice(start, end).trim();
      if (!stretch.isEmpty) stretches.push(stretch);
      start = end;
    }
    return stretches;
  });
}

/**
 * Counts the characters of the source as received that are not blank, and where they went.
 *
 * A character that a repair replaced is placed where its replacement is; one that a repair took away counts as
 * furniture.
 */
export function coverageOf(draft: Draft, repaired: RepairedText): Plan['coverage'] {
  const { furniture, ...rest } = draft;
  const inText = placements(rest, repaired);
  const inFurniture = placements(furniture, repaired);
  const byKind = [...Map.groupBy(furniture, ({ kind }) => kind)].map(
    ([kind, own]) => [kind, placements(own, repaired)] as const,
  );
  const counts: Plan['coverage'] = { characters: 0, placed: 0, furniture: 0, unplaced: 0, kinds: {} };
  for (const line of repaired.lines) {
    const text = inText.get(line.number) ?? NOTHING;
    const aside = inFurniture.get(line.number) ?? NOTHING;
    for (const [from, to] of receivedToRepaired(line)) {
      counts.characters++;
      const own = byKind.find(([, placed]) => some(placed.get(line.number) ?? NOTHING, from, to));
      if (own) counts.kinds[own[0]] = (counts.kinds[own[0]] ?? 0) + 1;
      if (line.text.slice(from, to).trim() === '' || some(aside, from, to)) counts.furniture++;
      else if (some(text, from, to)) counts.placed++;
      else counts.unplaced++;
    }
  }
  return counts;
}

/** Of a line of which repair left nothing. */
const NOTHING = new Uint8Array(0);

const some = (counts: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (counts[at]! > 0) return true;
  return false;
};

/** For each character received that is not blank, the stretch of the repaired line that stands for it. */
function* receivedToRepaired({ received, spans }: RepairedLine): Generator<[number, number]> {
  const applied = spans
    .filter(({ repair }) => repair.applied)
    .sort((a, b) => a.repair.column - b.repair.column);
  let next = 0;
  let shift = 0;
  for (let at = 0; at < received.length; at++) {
    while (
      next < applied.length &&
      at >= applied[next]!.repair.column - 1 + applied[next]!.repair.raw.length
    ) {
      const { repair, start, end } = applied[next++]!;
      shift += end - start - repair.raw.length;
    }
    if (/\s/.test(received[at]!)) continue;
    const span = applied[next];
    if (span && at >= span.repair.column - 1) yield [span.start, span.end];
    else yield [at + shift, at + shift + 1];
  }
}
