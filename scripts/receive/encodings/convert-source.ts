import type { LayoutRemark, SourceLayout } from '../../../src/domain/layout.ts';
import type { SourceLine } from '../../../src/domain/source.ts';
import { plainLine } from '../../read/plain-characters.ts';
import { noteLines } from '../../read/note-lines.ts';
import type { Reading } from '../reader/reader.ts';
import { convertLines } from './convert-lines.ts';

/** Lines in the letters that they mean, and a remark for each that had to be converted. */
export function convertSource(lines: readonly SourceLine[]): {
  lines: SourceLine[];
  remarks: LayoutRemark[];
} {
  const converted = convertLines(lines.map(({ received }) => received));
  const remarks: LayoutRemark[] = [];
  const read = lines.map((line, at): SourceLine => {
    const { text: received, from } = converted[at]!;
    if (from === null) return line;
    const text = plainLine(received);
    const place = { line: line.number, column: 1, length: text.length };
    remarks.push({ kind: 'converted', ...place, received: line.received, note: from });
    return { ...line, received, text };
  });
  return { lines: read, remarks };
}

/**
 * The reading of a document whose text layer may hold old codes, as PDFs in fonts like ".VnTime" do. What is known of
 * letters of a line goes where the line changes its length.
 */
export function convertReading(reading: Reading & { layout: SourceLayout }): Reading {
  const { lines, remarks } = convertSource(reading.lines);
  if (remarks.length === 0) return reading;
  const moved = new Set(
    lines
      .filter(({ text }, at) => text.length !== reading.lines[at]!.text.length)
      .map(({ number }) => number),
  );
  const { layout } = reading;
  const kept = layout.remarks.filter(({ line }) => !moved.has(line));
  return {
    ...reading,
    lines,
    notes: noteLines(lines, reading.encoding),
    layout: {
      ...layout,
      glyphs: layout.glyphs.filter(({ line }) => !moved.has(line)),
      ...(layout.fonts && { fonts: layout.fonts.filter(({ line }) => !moved.has(line)) }),
      remarks: [...kept, ...remarks].sort((a, b) => a.line - b.line || a.column - b.column),
    },
  };
}
