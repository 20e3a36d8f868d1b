import { textOf, type PrintedLine } from './printed-line.ts';

/** What programs for digital signatures print into a paper. */
const SIGNATURE =
  /^(?:(?:Được\s+)?Ký\s+(?:bởi|số)|Người\s+ký|Digitally\s+signed|Signed\s+by|Ngày\s+ký|Thời\s+gian\s+ký|Giờ\s+ký|Signature\s+(?:Not\s+)?Verified|Chữ\s+ký\s+(?:số|hợp lệ)|Email\s*:|Cơ\s+quan\s*:|Tổ\s+chức\s*:|Date\s*:|Reason\s*:|Location\s*:|Ngày\s*:\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s+\d{1,2}:\d{2})/iu;

/** Whether a text is a line of the stamp of a digital signature. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text.trim());

/**
 * Lines of a digital signature that stand in the page itself: at least two in one heap, of which one says so,
 * with what stands between them.
 */
export function signatureLines(lines: readonly PrintedLine[]): Set<PrintedLine> {
  const found = new Set<PrintedLine>();
  const said = lines.filter((line) => isSignature(textOf(line.pieces)));
  for (const line of said) {
    const heap = said.filter(
      (other) => Math.abs(other.baseline - line.baseline) < 6 * line.size && overlaps(line, other),
    );
    if (heap.length < 2) continue;
    const top = Math.min(...heap.map(({ baseline }) => baseline));
    const bottom = Math.max(...heap.map(({ baseline }) => baseline));
    for (const other of lines)
      if (
        other.baseline >= top &&
        other.baseline <= bottom &&
        overlaps(line, other) &&
        other.size <= line.size + 0.5
      )
        found.add(other);
  }
  return found;
}

const overlaps = (a: PrintedLine, b: PrintedLine): boolean => a.left < b.right && b.left < a.right;

/** Share of a page by which a box that floats over the text stands above what was written before it. */
const JUMP = 0.3;
const MOST_FLOATING = 6;

/**
 * Lines of boxes that float over a page ("DỰ THẢO LẦN 2"): programs write them last, after the foot of the page,
 * though they stand far above it with nothing beside them. Takes the lines in the order of the file.
 */
export function floatingLines(lines: readonly PrintedLine[], height: number): Set<PrintedLine> {
  const floating = new Set<PrintedLine>();
  let lowest = Math.max(0, ...lines.slice(0, -MOST_FLOATING).map(({ baseline }) => baseline));
  for (const line of lines.slice(-MOST_FLOATING)) {
    const isAlone = lines.every(
      (other) => other === line || Math.abs(other.baseline - line.baseline) > 0.5 * line.size,
    );
    if (isAlone && lowest - line.baseline > JUMP * height) floating.add(line);
    lowest = Math.max(lowest, line.baseline);
  }
  return floating;
}
