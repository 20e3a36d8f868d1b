import type { SourceFacts } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { findAnomalies } from './anomalies/index.ts';
import { coverageOf, unplaced } from './coverage.ts';
import { readDraft } from './read-draft.ts';
import { readMetadata } from './metadata/index.ts';
import { readPilots } from './pilot.ts';
import { toGroup, toModel, toSection, toTask, type Sources } from './to-plan.ts';
import { Traced } from './text/traced.ts';

/** What structure may know besides the text. */
export interface StructureContext {
  id: string;
  /** What a person knows of the plan; null for a text that is only inspected. */
  facts: SourceFacts | null;
  vocabulary: Vocabulary;
}

/**
 * Finds the structure of a repaired text; every non-blank character goes to exactly one place.
 *
 * Takes: a repaired text. Gives: `Plan`.
 */
export function structurePlan(repaired: RepairedText, { id, facts, vocabulary }: StructureContext): Plan {
  const { draft, parts } = readDraft(repaired, vocabulary);
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
  const sources: Sources = { lines: new Map(repaired.lines.map((line) => [line.number, line])), vocabulary };
  const pilots = readPilots(draft.sections.flatMap(({ blocks }) => blocks));
  const plan = {
    id,
    ...readMetadata(draft, parts, facts),
    modelsListed: draft.models.length,
    groups: draft.groups.map((group) => toGroup(group, draft.models)),
    source: { file: repaired.file, sha256: repaired.sha256, lines: repaired.lines.length },
    sections: draft.sections.map((section) => toSection(section, sources)),
    models: draft.models.map((model, at) =>
      toModel(model, at + 1, pilots.get(model.number) ?? null, sources),
    ),
    tasks: draft.tasks.map((task) => toTask(task, sources)),
    furniture: furnitureOf(draft.furniture),
  };
  return {
    ...plan,
    anomalies: findAnomalies(plan, repaired, vocabulary),
    coverage: coverageOf(draft, repaired),
  };
}

/** Furniture by line: the bars of a table's row, or the cells of its head, are one entry. */
function furnitureOf(texts: readonly Traced[]): Plan['furniture'] {
  const byLine = Map.groupBy(
    texts.filter((text) => !text.isEmpty),
    ({ firstLine }) => firstLine,
  );
  return [...byLine]
    .map(([line, own]) => ({ line, text: own.map(({ text }) => text).join(' ') }))
    .sort((a, b) => a.line - b.line);
}
