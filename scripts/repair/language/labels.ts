/** The mark, number or letter of a block before its label; of "a)" the letter may be lost, of "1.2." the full stops. */
const LEAD = /^\s*(?:[-+•]\s*|\d{1,2}(?:[. ]\d{1,2}){0,3}(?:[.)]\s*|\s{2,})|[a-zđ]?\)\s*)?/u;
const PRINTED = /(\p{Lu}[^:;.\d]{2,44}):/u;
/** "- Mục tiêu:" and "3. Phạm vi:" at the start of a line. */
const LABEL = new RegExp(LEAD.source + PRINTED.source, 'u');
/** "… của cơ quan. Thời gian thực hiện: Quý II": a label behind a sentence. */
const INNER_LABEL = new RegExp(`[.;] ${PRINTED.source}`, 'gu');

/**
 * The printed labels of texts: what stands at least twice at the start of a line, or of a sentence, before a colon.
 *
 * @returns in small letters
 */
export function labelsOf(texts: Iterable<readonly string[]>): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of texts)
    for (const line of lines) {
      const found = [LABEL.exec(line)?.[1], ...Array.from(line.matchAll(INNER_LABEL), ([, inner]) => inner)];
      for (const label of found.flatMap((one) => one?.trim().toLowerCase() ?? []))
        counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([label]) => label));
}

/** Looks up labels of which some letters are blank. */
export class LabelFinder {
  private readonly byLength: Map<number, string[]>;

  constructor(labels: Iterable<string>) {
    this.byLength = Map.groupBy(labels, ({ length }) => length);
  }

  /** Whether the line is a label up to here, a blank standing for any letter, the first one too. */
  isLabel(upTo: string): boolean {
    const printed = upTo.toLowerCase();
    const [lead] = LEAD.exec(printed)!;
    const label = printed.slice(lead.length);
    return this.isKnown(label) || (lead.endsWith('  ') && this.isKnown(` ${label}`));
  }

  private isKnown(printed: string): boolean {
    const known = this.byLength.get(printed.length) ?? [];
    return known.some((label) => [...label].every((char, i) => printed[i] === char || printed[i] === ' '));
  }
}
