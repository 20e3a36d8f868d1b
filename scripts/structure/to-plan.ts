import { fieldIds, type FieldId } from '../../src/domain/fields.ts';
import type { Group, Model, Section, Task } from '../../src/domain/plan.ts';
import { keyPart } from '../../src/domain/model-key.ts';
import type { Block, NoteReference, Reading } from '../../src/domain/reading.ts';
import type { RepairedLine } from '../../src/domain/repair.ts';
import type { LineRange } from '../../src/domain/span.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { eachTraced } from './draft/coverage.ts';
import type {
  DraftBlock,
  DraftGroup,
  DraftModel,
  DraftReading,
  DraftSection,
  DraftTask,
} from './draft/draft.ts';
import type { Traced } from './text/traced.ts';
import { linesOf } from './text/traced.ts';
import { lacksDigit, readModelValues, readTaskValues } from './values/index.ts';
import { doerOf } from './values/unit/doer.ts';
import { unitLexicon } from './values/unit/lexicon.ts';

/** The repaired lines by number, and the vocabulary. */
export interface Sources {
  lines: ReadonlyMap<number, RepairedLine>;
  vocabulary: Vocabulary;
  /** The places that refer to the footnotes, in the order of these; null where a note has none. */
  anchors: readonly ({ line: number; column: number } | null)[];
}

const LACKS_DIGIT = 'Cạnh con số có chỗ trống: có thể mất một chữ số, nên không suy ra thời hạn.';
/** Titles of tasks are for lists: longer ones are cut at a word. */
const LONGEST_TITLE = 160;

/** All lines that any text of a value stands on. */
function linesIn(value: unknown): LineRange {
  const parts: Traced[] = [];
  eachTraced(value, (traced) => parts.push(traced));
  // What a merged cell says of this row stands on lines of another.
  const own = parts.filter(({ isEcho }) => !isEcho);
  return linesOf(own) ?? linesOf(parts) ?? [1, 1];
}

/** A block; one without text of its own keeps the place of its bullet. */
function toBlock({ bullet, body, level }: DraftBlock, { lines, anchors }: Sources): Block {
  const notes = notesIn(body, anchors);
  return {
    text: body.text,
    bullet: bullet.text === '' ? null : bullet.text,
    level,
    lines: linesOf([bullet, body]) ?? [1, 1],
    marks: body.marks(lines),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** Where a text refers to footnotes; the mark itself was cut out of it, or is not printed. */
function notesIn(body: Traced, anchors: Sources['anchors']): NoteReference[] {
  return anchors.flatMap((anchor, note) => {
    if (anchor === null) return [];
    const column = anchor.column - 1;
    const run = body.runs.findLast(
      (one) => one.line === anchor.line && one.column <= column && column <= one.column + one.length + 1,
    );
    return run && !run.echo ? [{ at: run.at + Math.min(column - run.column, run.length), note }] : [];
  });
}

/** A reading; `text` has the bullets as printed, `items` has not. */
function toReading(
  { field, head, label, blocks, where, uncertain }: DraftReading,
  sources: Sources,
): Reading {
  const lacking = field === 'deadline' && lacksDigit(blocks.map(spacedText).join('\n'));
  const own = blocks.map((block) => toBlock(block, sources));
  return {
    label,
    text: own.map(blockText).join('\n'),
    items: own.map(({ text }) => text),
    where,
    lines: linesIn([head, blocks]),
    blocks: own,
    uncertain: uncertain ?? (lacking ? LACKS_DIGIT : null),
  };
}

/** A model with its values, at its place in the plan's order. */
export function toModel(
  draft: DraftModel,
  ordinal: number,
  pilotUnit: string | null,
  sources: Sources,
): Model {
  const fields = Object.fromEntries(
    fieldIds.map((id) => [
      id,
      draft.readings.filter(({ field }) => field === id).map((reading) => toReading(reading, sources)),
    ]),
  ) as Model['fields'];
  const titleNotes = notesIn(draft.title, sources.anchors);
  const own = draft.readings.filter(({ where }) => where === draft.where);
  const printed = (id: FieldId): { text: string; where: Reading['where'] }[] =>
    draft.readings
      .filter(({ field }) => field === id)
      .map(({ blocks, where }) => ({ text: blocks.map(spacedText).join('\n'), where }));
  return {
    number: draft.number,
    ...keyPart(draft),
    ordinal,
    group: draft.group,
    title: draft.title.text,
    titleMarks: draft.title.marks(sources.lines),
    ...(titleNotes.length > 0 ? { titleNotes } : {}),
    lines: linesIn([draft.frame, draft.title, own]),
    appendixLines:
      draft.appendix.length > 0
        ? linesIn([draft.appendix, draft.readings.filter((reading) => !own.includes(reading))])
        : null,
    fields,
    ...readModelValues({ title: draft.title.text, fields }, sources.vocabulary, {
      deadline: printed('deadline'),
      other: printed('other'),
    }),
    pilot: pilotUnit !== null,
    pilotUnit,
  };
}

/**
 * A group; `listed` says how many models each group has, by its index: a text may have ten thousand of both.
 */
export function toGroup(draft: DraftGroup, listed: ReadonlyMap<string | null, number>): Group {
  return {
    index: draft.index,
    title: draft.title.text,
    claimed: draft.claimed,
    listed: listed.get(draft.index) ?? 0,
    lines: linesIn(draft),
  };
}

export function toSection({ path, number, heading, level, blocks }: DraftSection, sources: Sources): Section {
  return {
    path,
    heading: heading.text,
    headingMarks: heading.marks(sources.lines),
    level,
    lines: linesIn([number, heading, blocks]),
    blocks: blocks.map((block) => toBlock(block, sources)),
  };
}

/** A task; its text is its own words, without the unit and the deadline that stand below it under labels. */
export function toTask(draft: DraftTask, sources: Sources): Task {
  const { path, number, frame } = draft;
  const own = draft.blocks.map((block) => toBlock(block, sources));
  const words = own.filter((_, at) => draft.blocks[at]!.field === undefined);
  const text = (words.length > 0 ? words : own).map(blockText).join('\n');
  const blocks = [...own, ...draft.columns.map((block) => toBlock(block, sources))];
  const lines = linesIn([number, frame, draft.blocks, draft.columns]);
  const unit = draft.unitText ?? doerOf(text, unitLexicon(sources.vocabulary));
  const { units, tools, deadlines } = readTaskValues(
    {
      unit: draft.named.length > 0 ? null : unit,
      blocks: own,
      lines,
      named: draft.named,
      times: draft.times,
    },
    sources.vocabulary,
  );
  return {
    path,
    title: firstClause(text),
    // "…. Ban Xây dựng Đảng chủ trì.": who leads it may stand behind what is to be done.
    unit: unit ?? units.find(({ role }) => role === 'lead')?.name ?? null,
    text,
    blocks,
    units,
    tools,
    deadlines,
    lines,
  };
}

/** A block with its bullet and with blanks as wide as printed. */
const spacedText = ({ bullet, body }: DraftBlock): string =>
  bullet.isEmpty ? body.spaced : `${bullet.text} ${body.spaced}`;

const blockText = ({ bullet, text }: Block): string => (bullet === null ? text : `${bullet} ${text}`);

/** The first sentence of a text; a long one is cut at a semicolon or else at a word. */
export function firstClause(text: string): string {
  const line = text.split('\n')[0]!;
  const sentence =
    /^.{20,}?[.:](?=\s|$)/u.exec(line)?.[0].replace(/[.:]$/, '') ??
    line.replace(/(?<=[\p{L}\p{N})])\.$/u, '');
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const cut = sentence.slice(0, LONGEST_TITLE - 1);
  const clause = cut.lastIndexOf(';');
  return clause >= LONGEST_TITLE / 2 ? cut.slice(0, clause) : `${cut.replace(/\s+\S*$/, '')}…`;
}
