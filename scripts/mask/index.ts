import { createHash } from 'node:crypto';
import type { SourceFacts } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { entryAt, indexLedger } from '../../src/domain/ledger.ts';
import type { Mask } from '../../src/domain/pages.ts';
import type { Repair, RepairedLine, RepairedText } from '../../src/domain/repair.ts';
import { findPersonal, type PersonalMatch } from './find-personal.ts';
import { maskLayout } from './mask-layout.ts';
import { maskAll, maskPersonalText, maskRanges } from './mask-text.ts';
import { projectRange, type Range } from './project-range.ts';

/** A repaired text in which nothing personal is left, and where it was. */
export interface MaskedText {
  repaired: RepairedText;
  masked: Mask[];
}

/** Personal stretches of one line, in the line as received and in the line as repaired. */
interface LineRanges {
  received: Range[];
  text: Range[];
}

/** Data glued to a masked stretch is only recognised once that stretch is masked; three in a row are enough. */
const PASSES = 4;

/**
 * Masks telephone numbers, mail addresses and identity numbers, character for character, so that every place
 * in the text stays where it was. Blanks and punctuation between digits stay.
 *
 * Takes: a repaired text and what a person allowed. Gives: `MaskedText`.
 *
 * @throws InputError where an allowed text does not stand in the source: a stale decision
 */
export function maskPersonal(repaired: RepairedText, allowed: SourceFacts['allowPersonal']): MaskedText {
  checkAllowed(repaired, allowed);
  let result: MaskedText = { repaired, masked: [] };
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = maskOnce(result.repaired, allowed);
    result = { repaired: next.repaired, masked: [...result.masked, ...next.masked] };
    if (!next.masked.length) break;
  }
  result.masked.sort((a, b) => a.line - b.line || a.column - b.column);
  return result.masked.length > 0 ? withoutTraces(result) : result;
}

/**
 * Nothing published may be computed from what was masked: a checksum of the text as received, beside all its other
 * characters, gives the digits back within hours. So a text with masks is named by the checksum of its masked lines.
 */
function withoutTraces({ repaired, masked }: MaskedText): MaskedText {
  const hash = createHash('sha256');
  for (const { received } of repaired.lines) hash.update(`${received}\n`);
  const layout = repaired.layout && maskLayout(repaired.layout, masked);
  return { repaired: { ...repaired, sha256: hash.digest('hex'), ...(layout && { layout }) }, masked };
}

function maskOnce(repaired: RepairedText, allowed: SourceFacts['allowPersonal']): MaskedText {
  const ranges = new Map<number, LineRanges & { counted: Uint8Array }>();
  const at = (line: number) => {
    if (!ranges.has(line)) {
      const counted = new Uint8Array(repaired.lines[line - 1]!.received.length + 1);
      ranges.set(line, { received: [], text: [], counted });
    }
    return ranges.get(line)!;
  };
  const masked: Mask[] = [];
  const note = (kind: Mask['kind'], line: number, { start, end }: Range): void => {
    const { counted } = at(line);
    // The same stretch of the repaired line, or one that begins in it.
    if (counted.subarray(start, end).includes(1)) return;
    counted.fill(1, start, end);
    masked.push({ kind, line, column: start + 1, length: Math.max(1, end - start) });
  };
  for (const { line, start, end, kind, first } of personalOf(repaired.lines, 'received', allowed)) {
    at(line).received.push({ start, end });
    if (first) note(kind, line, { start, end });
  }
  for (const { line, start, end, kind, first } of personalOf(repaired.lines, 'text', allowed)) {
    at(line).text.push({ start, end });
    if (first) note(kind, line, projectRange(repaired.lines[line - 1]!, { start, end }, 'received'));
  }
  const lines = repaired.lines.map((line) => maskLine(line, ranges.get(line.number)));
  const ofLines = indexLedger(lines.flatMap(({ spans }) => spans.map(({ repair }) => repair)));
  const ledger = repaired.ledger.map((repair) => entryAt(ofLines, repair) ?? maskCited(repair));
  return { repaired: { ...repaired, lines, ledger }, masked };
}

function checkAllowed({ file, lines }: RepairedText, allowed: SourceFacts['allowPersonal']): void {
  for (const [index, { text }] of allowed.entries())
    if (!lines.some((line) => line.received.includes(text) || line.text.includes(text)))
      throw new InputError(`"allowPersonal": "${text}" does not stand in the text.`, {
        refusal: { code: 'allowed-not-there', text },
        place: { file: file.replace(/source\.[^./]+$/, 'source.yaml'), key: ['allowPersonal', index] },
        hint: 'Copy it as it stands in one line, or take the entry out.',
      });
}

/** Personal stretches by line; `first` on the first line of each, so that a number over two lines counts once. */
function* personalOf(
  lines: RepairedLine[],
  side: 'received' | 'text',
  allowed: SourceFacts['allowPersonal'],
) {
  const whole = lines.map((line) => line[side]).join('\n');
  const free = allowed.flatMap(({ text }) => occurrences(whole, text));
  const within = ({ start, end }: PersonalMatch): boolean =>
    free.some((one) => one.start <= start && end <= one.end);
  let index = 0;
  let offset = 0;
  for (const match of findPersonal(whole).filter((one) => !within(one))) {
    while (offset + lines[index]![side].length < match.start) offset += lines[index++]![side].length + 1;
    for (let at = index, from = offset; at < lines.length && from < match.end; at += 1) {
      const length = lines[at]![side].length;
      const start = Math.max(0, match.start - from);
      const end = Math.min(length, match.end - from);
      if (start < end) yield { line: lines[at]!.number, start, end, kind: match.kind, first: at === index };
      from += length + 1;
    }
  }
}

function occurrences(text: string, part: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    found.push({ start: at, end: at + part.length });
  return found;
}

/** A line with what is personal on either side masked on both. */
function maskLine(line: RepairedLine, ranges: LineRanges | undefined): RepairedLine {
  if (!ranges)
    return { ...line, spans: line.spans.map((span) => ({ ...span, repair: maskCited(span.repair) })) };
  const { received, text } = bothSides(line, ranges);
  const spans = line.spans.map((span) => {
    const { column, raw } = span.repair;
    const before = { start: column - 1, end: column - 1 + raw.length };
    const personal =
      received.some((range) => overlap(range, before)) || text.some((range) => overlap(range, span));
    return { ...span, repair: personal ? maskRepair(span.repair) : maskCited(span.repair) };
  });
  return {
    number: line.number,
    received: maskRanges(line.received, received),
    text: maskRanges(line.text, text),
    spans,
  };
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** A repair may lie across the end of a stretch; then all of it is masked, on both sides. */
function bothSides(line: RepairedLine, { received, text }: LineRanges): LineRanges {
  const inText = [...text, ...received.map((range) => projectRange(line, range, 'text'))];
  const inReceived = [...received, ...inText.map((range) => projectRange(line, range, 'received'))];
  return {
    received: inReceived,
    text: [...inText, ...inReceived.map((range) => projectRange(line, range, 'text'))],
  };
}

function maskRepair(repair: Repair): Repair {
  const { pattern } = repair;
  return {
    ...repair,
    raw: maskAll(repair.raw),
    text: maskAll(repair.text),
    ...(pattern && { pattern: { raw: maskAll(pattern.raw), text: maskAll(pattern.text) } }),
    // A sentence about masked letters would tell them.
    evidence: repair.evidence.map((one) => ({ ...one, note: 'Dữ liệu cá nhân đã được che.', quote: null })),
  };
}

/** Evidence may cite a line of another plan, and the word around a change may have more than the change. */
function maskCited(repair: Repair): Repair {
  const { evidence, pattern } = repair;
  return {
    ...repair,
    evidence: evidence.map((one) => ({
      ...one,
      note: maskPersonalText(one.note),
      quote: one.quote === null ? null : maskPersonalText(one.quote),
    })),
    ...(pattern && { pattern: { raw: maskPersonalText(pattern.raw), text: maskPersonalText(pattern.text) } }),
  };
}
