import type { Column, Flow } from './flow.ts';
import { openTable } from './open-table.ts';
import type { PrintedLine } from './printed-line.ts';

/** Lines whose baselines differ by less than this share of an em stand side by side. */
const LEVEL = 0.5;
/** What stands in the head of an official paper or at its foot is read column by column, also where lines align. */
const COLUMN_WISE =
  /CỘNG HÒA|CỘNG HOÀ|Độc lập\s*[-–—]|^(?:Số|V\/v)\s*:?|ngày .*tháng .*năm|Nơi nhận|^(?:TM|KT|TL|TUQ|Q)\.|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|NGƯỜI LẬP|NGƯỜI KÝ/iu;

interface Band {
  lines: PrintedLine[];
  top: number;
  bottom: number;
}

/**
 * Lines of a page that stand outside tables, in reading order: columns where lines stand side by side (each
 * read to its end before the next one), else from top to bottom.
 */
export function readingOrder(lines: readonly PrintedLine[], bounds: { left: number; right: number }): Flow[] {
  const columns: Flow[] = [];
  let open: PrintedLine[] = [];
  const close = (): void => {
    if (open.length > 0) columns.push({ kind: 'column', lines: open, ...bounds });
    open = [];
  };
  const bands = bandsOf(lines);
  for (let index = 0; index < bands.length;) {
    if (bands[index]!.lines.length === 1) {
      open.push(bands[index]!.lines[0]!);
      index += 1;
      continue;
    }
    const zone = zoneFrom(bands, index);
    const table = isOfficial(zone)
      ? null
      : openTable(
          zone.map((band) => band.lines),
          rangesOf(zone),
        );
    if (table) {
      close();
      columns.push(table);
    } else if (isListWithValues(zone)) open.push(...zone.flatMap((band) => [joinedAcross(band.lines)]));
    else {
      close();
      columns.push(...columnsOf(zone));
    }
    index += zone.length;
  }
  close();
  return columns;
}

/** Lines grouped by height: those of one band stand beside each other. */
function bandsOf(lines: readonly PrintedLine[]): Band[] {
  const bands: Band[] = [];
  for (const line of [...lines].sort((a, b) => a.baseline - b.baseline)) {
    const band = bands.at(-1);
    const near = band?.lines.some(
      (other) => line.baseline - other.baseline < LEVEL * Math.min(line.size, other.size),
    );
    if (band && near) {
      band.lines.push(line);
      band.bottom = Math.max(band.bottom, line.bottom);
    } else bands.push({ lines: [line], top: line.top, bottom: line.bottom });
  }
  for (const band of bands) band.lines.sort((a, b) => a.left - b.left);
  return bands;
}

/** The bands from one with several lines on, as long as room stays between the same columns. */
function zoneFrom(bands: readonly Band[], from: number): Band[] {
  const zone = [bands[from]!];
  let ranges = rangesOf(zone);
  let lastWide = 1;
  for (let index = from + 1; index < bands.length; index += 1) {
    const band = bands[index]!;
    const before = zone.at(-1)!;
    const size = before.lines[0]!.size;
    const next = rangesOf([...zone, band]);
    if (next.length < Math.min(ranges.length, 2) || band.top - before.bottom > 6 * size) break;
    if (band.lines.length === 1 && !belongs(band.lines[0]!, zone)) break;
    zone.push(band);
    ranges = next;
    if (band.lines.length > 1) lastWide = zone.length;
  }
  return zone.slice(0, trailing(zone, lastWide));
}

/** A single line goes on with a column only where it follows a line of that column closely. */
function belongs(line: PrintedLine, zone: readonly Band[]): boolean {
  const above = zone
    .flatMap(({ lines }) => lines)
    .filter((other) => other.left < line.right && line.left < other.right)
    .sort((a, b) => b.baseline - a.baseline)[0];
  return above !== undefined && line.baseline - above.baseline < 2.1 * Math.max(line.size, above.size);
}

/**
 * How many bands belong to a zone whose last band with several lines is given: single lines below it still do in
 * the list of recipients or under a signature, and as long as they say what stands in a letterhead.
 */
function trailing(zone: readonly Band[], from: number): number {
  const isFoot = zone
    .slice(0, from)
    .some(({ lines }) => lines.some((line) => /Nơi nhận|^(?:TM|KT|TL|TUQ|Q)\./u.test(plain(line))));
  if (isFoot) return zone.length;
  let end = from;
  // The last row of a table may go on below.
  if (rangesOf(zone.slice(0, from)).length > 2) return zone.length;
  while (zone[end] && COLUMN_WISE.test(plain(zone[end]!.lines[0]!))) end += 1;
  return end;
}

/** Ranges of x that lines cover, those that overlap made one. */
function rangesOf(bands: readonly Band[]): { left: number; right: number }[] {
  const out: { left: number; right: number }[] = [];
  const lines = bands.flatMap(({ lines }) => lines).sort((a, b) => a.left - b.left);
  for (const { left, right } of lines) {
    const last = out.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else out.push({ left, right });
  }
  return out;
}

function columnsOf(zone: readonly Band[]): Column[] {
  const lines = zone.flatMap(({ lines }) => lines);
  return rangesOf(zone).map(({ left, right }) => ({
    kind: 'column',
    left,
    right,
    lines: lines
      .filter((line) => line.left >= left && line.right <= right)
      .sort((a, b) => a.baseline - b.baseline),
  }));
}

const plain = (line: PrintedLine): string => line.pieces.map(({ text }) => text).join('');

/** Whether a zone is the head of a paper, or its foot. */
const isOfficial = (zone: readonly Band[]): boolean =>
  zone.some(({ lines }) => lines.some((line) => COLUMN_WISE.test(plain(line))));

/** Points with a value set apart to the right ("- Dân số:      12.000 người"): one line each. */
function isListWithValues(zone: readonly Band[]): boolean {
  if (isOfficial(zone)) return false;
  const ranges = rangesOf(zone);
  if (ranges.length < 2) return true;
  const right = zone.filter(({ lines }) => lines.length > 1).length;
  return ranges.length === 2 && right >= 1 && zone.every(({ lines }) => lines[0]!.left <= ranges[0]!.right);
}

/** The lines of a cell from top to bottom; those on one baseline are one. */
export const sideBySide = (lines: readonly PrintedLine[]): PrintedLine[] =>
  [...Map.groupBy(lines, ({ page }) => page).values()].flatMap((own) =>
    bandsOf(own).map((band) => joinedAcross(band.lines)),
  );

/** Lines beside each other as one, a blank between them. */
export function joinedAcross(lines: readonly PrintedLine[]): PrintedLine {
  const [first, ...others] = lines;
  let line = first!;
  for (const other of others)
    line = {
      ...line,
      right: Math.max(line.right, other.right),
      top: Math.min(line.top, other.top),
      bottom: Math.max(line.bottom, other.bottom),
      bold: line.bold && other.bold,
      italic: line.italic && other.italic,
      pieces: [
        ...line.pieces,
        ...(line.pieces.at(-1)?.blank ? [] : [{ text: ' ', glyph: null, blank: true }]),
        ...other.pieces,
      ],
      anchors: [
        ...line.anchors,
        ...other.anchors.map((anchor) => ({ ...anchor, piece: anchor.piece + line.pieces.length + 1 })),
      ],
    };
  return line;
}
