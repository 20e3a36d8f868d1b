import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import type { SourceLayout } from '../../src/domain/layout.ts';
import type { SourceText } from '../../src/domain/source.ts';

type Document = SourceText & { layout: SourceLayout };

/** More lines than this are counted, not shown. */
const MOST_SHOWN = 200;

/** What differs between two readings of one file, line by line, for a person: "-12 before", "+12 after". */
export function readingDifference(kept: Document, fresh: Document): string[] {
  const rows: string[] = [];
  let [before, after] = [0, 0];
  for (const { added, removed, value } of diffArrays(textsOf(kept), textsOf(fresh))) {
    for (const text of value) {
      if (!added) before += 1;
      if (!removed) after += 1;
      if (removed) rows.push(`-${before} ${text}`);
      else if (added) rows.push(`+${after} ${text}`);
    }
  }
  const more = rows.length - MOST_SHOWN;
  return [
    `${kept.layout.reader} → ${fresh.layout.reader}: ${kept.lines.length} → ${fresh.lines.length} lines.`,
    ...rows.slice(0, MOST_SHOWN),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    ...(rows.length === 0 ? ['The lines are the same.'] : []),
    ...changedParts(kept.layout, fresh.layout),
  ];
}

const textsOf = ({ lines }: SourceText): string[] => lines.map(({ text }) => text);

/** The parts of the layout that differ: "tables: 3 → 4". */
function changedParts(kept: SourceLayout, fresh: SourceLayout): string[] {
  return (['tables', 'roles', 'glyphs', 'remarks', 'places', 'fonts', 'continued'] as const)
    .filter((key) => !isDeepStrictEqual(kept[key], fresh[key]))
    .map((key) => `${key}: ${kept[key]?.length ?? 0} → ${fresh[key]?.length ?? 0}`);
}
