import type { SourceFacts } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { findAnomalies } from './anomalies/index.ts';
import { findUnread } from './anomalies/unread.ts';
import { coverageOf, unplaced } from './draft/coverage.ts';
import type { Draft, Furniture } from './draft/draft.ts';
import { readMarker } from './grammar/markers.ts';
import { labelReader } from './grammar/labels.ts';
import { headsTargets } from './grammar/target-heading.ts';
import { readDraft, type Numbers } from './read-draft.ts';
import { readMetadata } from './metadata/index.ts';
import { programmeOf } from './metadata/programme.ts';
import { readPilots } from './pilot.ts';
import { itemWordOf } from './grammar/item-word.ts';
import { withItemWord } from './grammar/model-heading.ts';
import { toGroup, toModel, toSection, toTask, type Sources } from './to-plan.ts';
import { linesOf, Traced } from './text/traced.ts';

/** What structure may know besides the text. */
export interface StructureContext {
  id: string;
  /** What a person knows of the plan; null for a text that is only inspected. */
  facts: SourceFacts | null;
  vocabulary: Vocabulary;
  /** Numbers of models by the line of their heading, where a person gave another one than is printed. */
  numbers?: Numbers;
}

/**
 * Finds the structure of a repaired text; every non-blank character goes to exactly one place.
 *
 * Takes: a repaired text. Gives: `Plan`.
 */
export function structurePlan(repaired: RepairedText, context: StructureContext): Plan {
  const { facts, vocabulary } = context;
  const lines = repaired.lines.map(({ text }) => text);
  const named = facts?.programme ?? programmeOf('', lines.join(' '), vocabulary.programmes);
  const programme = vocabulary.programmes.find(({ slug, default: byDefault }) =>
    named === null ? byDefault : slug === named,
  );
  const itemWord = itemWordOf(lines, programme?.itemWords ?? [], labelReader(vocabulary));
  return withItemWord(itemWord, () => structure(repaired, context, itemWord));
}

function structure(
  repaired: RepairedText,
  { id, facts, vocabulary, numbers }: StructureContext,
  itemWord: string,
): Plan {
  const { draft, parts } = readDraft(repaired, vocabulary, numbers);
  // Whatever no reader took stands in a section of its own: nothing of a source is lost.
  const left = unplaced(draft, repaired);
  if (left.length > 0)
    draft.sections.push({
      path: 'con-lai',
      number: Traced.empty,
      heading: Traced.empty,
      level: 0,
      blocks: left.map((body) => ({ bullet: Traced.empty, body, level: 0 })),
    });
  const sources: Sources = {
    lines: new Map(repaired.lines.map((line) => [line.number, line])),
    vocabulary,
    anchors: draft.footnotes.map(({ anchor }) => anchor),
  };
  const pilots = readPilots(draft.sections.flatMap(({ blocks }) => blocks));
  const metadata = readMetadata(draft, parts, facts, { vocabulary, itemWord });
  const text = repaired.lines.map((line) => line.text).join(' ');
  const listed = new Map<string | null, number>();
  for (const { group } of draft.models) listed.set(group, (listed.get(group) ?? 0) + 1);
  const plan = {
    id,
    ...metadata,
    programme: facts?.programme ?? programmeOf(metadata.title, text, vocabulary.programmes),
    itemWord,
    modelsListed: draft.models.length,
    groups: draft.groups.map((group) => toGroup(group, listed)),
    source: { file: repaired.file, sha256: repaired.sha256, lines: repaired.lines.length },
    sections: draft.sections.map((section) => toSection(section, sources)),
    models: draft.models.map((model, at) =>
      toModel(model, at + 1, pilots.get(model.number) ?? null, sources),
    ),
    tasks: draft.tasks.map((task) => toTask(task, sources)),
    targets: targetsOf(draft),
    footnotes: draft.footnotes.map(({ mark, body, anchor }) => ({
      mark,
      text: body.text,
      lines: body.lines ?? [1, 1],
      anchor,
    })),
    furniture: furnitureOf(draft.furniture),
  };
  const coverage = coverageOf(draft, repaired);
  return {
    ...plan,
    anomalies: [...findUnread(draft, coverage), ...findAnomalies(plan, repaired, vocabulary)],
    coverage,
  };
}

/** What stands under a heading of aims or targets, in the sections below it too. */
function targetsOf({ sections }: Draft): Plan['targets'] {
  const targets: Plan['targets'] = [];
  let open: number | null = null;
  for (const { path, heading, level, blocks } of sections) {
    if (open !== null && level <= open) open = null;
    // "Điều 2. Các chỉ tiêu": of an article the number is part of the heading.
    const named = heading.text.slice(readMarker(heading.text)?.length ?? 0);
    if (open === null && headsTargets(named)) open = level;
    if (open === null) continue;
    for (const { bullet, body } of blocks)
      if (!body.isEmpty) targets.push({ path, text: body.text, lines: linesOf([bullet, body]) ?? [1, 1] });
  }
  return targets;
}

/** Furniture by line: the bars of a table's row, or the cells of its head, are one entry. */
function furnitureOf(pieces: readonly Furniture[]): Plan['furniture'] {
  const byLine = Map.groupBy(
    pieces.filter(({ text }) => !text.isEmpty),
    ({ text }) => text.firstLine,
  );
  return [...byLine]
    .map(([line, own]) => ({
      line,
      text: own.map(({ text }) => text.text).join(' '),
      kind: own.find(({ kind }) => kind !== 'table-rule')?.kind ?? own[0]!.kind,
    }))
    .sort((a, b) => a.line - b.line);
}
