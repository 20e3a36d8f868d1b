import type { LinesAndLayout } from './to-reading.ts';

/** Parts of a document, each with line numbers of its own, as one. */
export function joinReadings(parts: readonly LinesAndLayout[]): LinesAndLayout {
  const out: LinesAndLayout = { lines: [], places: [], tables: [], roles: [], glyphs: [], remarks: [] };
  for (const part of parts) {
    const shift = out.lines.length;
    const moved = <Entry extends { line: number }>(entry: Entry): Entry => ({
      ...entry,
      line: entry.line + shift,
    });
    out.lines.push(...part.lines);
    out.places.push(...part.places.map(moved));
    out.glyphs.push(...part.glyphs.map(moved));
    out.remarks.push(...part.remarks.map(moved));
    out.roles.push(
      ...part.roles.map(({ anchor, ...role }) => moved(anchor ? { ...role, anchor: moved(anchor) } : role)),
    );
    out.tables.push(
      ...part.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => ({
          ...cell,
          first: cell.first && cell.first + shift,
          last: cell.last && cell.last + shift,
        })),
      })),
    );
  }
  return out;
}
