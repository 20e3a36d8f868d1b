import type { SourceLayout } from '../../src/domain/layout.ts';
import type { Mask } from '../../src/domain/pages.ts';
import { maskAll, maskPersonalText } from './mask-text.ts';

/** What a reader noted of masked stretches goes with them: readings of their letters, and what stood there before. */
export function maskLayout(layout: SourceLayout, masked: readonly Mask[]): SourceLayout {
  const byLine = Map.groupBy(masked, ({ line }) => line);
  const isMasked = (line: number, column: number, length: number): boolean =>
    (byLine.get(line) ?? []).some(
      (mask) => mask.column < column + Math.max(1, length) && column < mask.column + mask.length,
    );
  return {
    ...layout,
    glyphs: layout.glyphs.filter(({ line, column, raw }) => !isMasked(line, column, raw.length)),
    remarks: layout.remarks.map((remark) => ({
      ...remark,
      received: isMasked(remark.line, remark.column, remark.length)
        ? maskAll(remark.received)
        : maskPersonalText(remark.received),
    })),
  };
}
