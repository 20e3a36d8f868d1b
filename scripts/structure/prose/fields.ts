import type { DraftBlock, DraftReading } from '../draft/draft.ts';
import { innerTaskLabels, taskLabel } from '../grammar/labels.ts';
import { markerKinds, type MarkerKind } from '../grammar/markers.ts';
import type { Paragraph, Setting } from '../text/paragraphs.ts';
import { Traced } from '../text/traced.ts';

/** "Kinh phí:", "Địa điểm thực hiện:": a label that no vocabulary has, at most six words and a colon. */
const UNKNOWN_LABEL = /^(\p{Lu}[\p{L}\s/&-]{2,40}?)\s*:\s*/u;

/**
 * The labelled fields in the paragraphs of one model.
 *
 * A paragraph that opens with no label goes on the field above it. What stands before the first label becomes a
 * reading without label: a deadline where nothing else states one, else `other`.
 */
export function readFields(
  paragraphs: readonly Paragraph[],
  where: DraftReading['where'],
  setting: Setting,
): DraftReading[] {
  const labelKind = kindOfLabels(paragraphs, setting);
  const readings: DraftReading[] = [];
  let levels: Levels = newLevels();
  for (const paragraph of paragraphs) {
    const opened = openReading(paragraph, labelKind, where, setting);
    if (opened) {
      readings.push(opened.reading);
      levels = newLevels();
      const [text, ...more] = SHORT_FIELDS.has(opened.reading.field)
        ? partLabels(opened.text, setting)
        : [opened.text];
      if (!text!.isEmpty) opened.reading.blocks.push({ bullet: Traced.empty, body: text!, level: 0 });
      for (const body of more) {
        const next = openReading(
          { ...paragraph, marker: null, head: Traced.empty, body },
          null,
          where,
          setting,
        );
        if (!next) continue;
        next.reading.blocks.push({ bullet: Traced.empty, body: next.text, level: 0 });
        readings.push(next.reading);
      }
      continue;
    }
    if (readings.length === 0)
      readings.push({ field: 'other', head: Traced.empty, label: '', blocks: [], where, uncertain: null });
    const { blocks } = readings.at(-1)!;
    blocks.push(blockOf(paragraph, blocks.at(-1), levels));
  }
  return readings;
}

/** Fields with a few words each, of which several may stand in one paragraph. */
const SHORT_FIELDS = new Set<string>(['lead', 'coordinating', 'supporting', 'implementers', 'deadline']);

/** "Công an xã; phối hợp: Trạm Thú y; thời gian: Quý II/2025": the text of a field, and those that go on behind it. */
function partLabels(text: Traced, { label }: Setting): Traced[] {
  const bounds = [0, ...innerTaskLabels(text.text, label), text.text.length];
  return bounds.slice(0, -1).map((start, at) => text.slice(start, bounds[at + 1]).trim());
}

/** A paragraph as a block of a field, nested by its mark below the block `above` it. */
function blockOf(
  { marker, head, body }: Paragraph,
  above: DraftBlock | undefined,
  levels: Levels,
): DraftBlock {
  return { bullet: head, body, level: levels(marker?.kind ?? null, /:$/.test(above?.body.text ?? '')) };
}

/** Gives the depth of one paragraph after the other; `announced`: the one above it ends with a colon. */
export type Levels = (kind: MarkerKind | null, announced: boolean) => number;

/**
 * Depths of nesting by marks: a kind seen before returns to its depth, a new one goes deeper if it ranks below
 * the one above it ("-" above "+") or is announced, and stands beside the outermost if it outranks that.
 */
function newLevels(): Levels {
  const open: MarkerKind[] = [];
  return (kind, announced) => {
    if (kind === null) return 0;
    const known = open.indexOf(kind);
    const outranks = open.length > 0 && markerKinds.indexOf(kind) < markerKinds.indexOf(open[0]!);
    if (known >= 0) open.length = known + 1;
    else if (outranks && !announced) open.length = 1;
    else open.push(kind);
    return open.length - 1;
  };
}

/** The kind of mark that labels carry in this model: an unknown label must carry the same. */
function kindOfLabels(paragraphs: readonly Paragraph[], { label }: Setting): MarkerKind | null | undefined {
  const labelled = paragraphs.find(({ marker, body }) => label(body.text, marker !== null)?.colon);
  return labelled ? (labelled.marker?.kind ?? null) : undefined;
}

interface Opened {
  reading: DraftReading;
  /** What stands after the label in the same paragraph. */
  text: Traced;
}

function openReading(
  { marker, head, body }: Paragraph,
  labelKind: MarkerKind | null | undefined,
  where: DraftReading['where'],
  { label, recurring }: Setting,
): Opened | null {
  const read =
    label(body.text, marker !== null) ??
    (body.text.startsWith('(') ? taskLabel(body.text, label) : null) ??
    recurring(body.text, marker !== null);
  // "+ Nền tảng LGSP": below a label, a short name without colon is an item.
  const item =
    read && !read.colon && marker?.kind === 'plus' && body.text.slice(0, read.end).split(' ').length < 3;
  const known = item ? null : read;
  const unknown = known ? null : unknownLabel(body.text, marker?.kind ?? null, labelKind);
  const found = known ?? unknown;
  if (!found) return null;
  const { text, tail } = parted(body.slice(found.content));
  return {
    reading: {
      field: known?.field ?? 'other',
      head: Traced.join([head, body.slice(0, found.content).trim(), tail]),
      label: body.text.slice(0, found.end).replace(/^\(/, '').trim(),
      blocks: [],
      where,
      uncertain: null,
    },
    text,
  };
}

/** "tháng 5/2025)": the text of a field, and the bracket that closes around it with what stands behind. */
function parted(whole: Traced): { text: Traced; tail: Traced } {
  const closing = /\)[\s.;,]*$/.exec(whole.text);
  return closing && !whole.text.includes('(')
    ? { text: whole.slice(0, closing.index).trim(), tail: whole.slice(closing.index).trim() }
    : { text: whole, tail: Traced.empty };
}

function unknownLabel(
  text: string,
  kind: MarkerKind | null,
  labelKind: MarkerKind | null | undefined,
): { end: number; content: number } | null {
  if (labelKind === undefined || kind !== labelKind || kind === 'plus') return null;
  const found = UNKNOWN_LABEL.exec(text);
  if (!found || found[1]!.trim().split(/\s+/).length > 6 || /\p{Lu}{3}/u.test(found[1]!)) return null;
  return { end: found[1]!.length, content: found[0].length };
}
