import { join } from 'node:path';
import type { KnownModel } from './plan-texts.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import { splitLines } from '../../scripts/read/split-lines.ts';
import { loadVocabulary } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { placements } from '../../scripts/structure/draft/coverage.ts';
import { structurePlan } from '../../scripts/structure/index.ts';
import { readDraft } from '../../scripts/structure/read-draft.ts';

/** The project's own vocabulary: labels of fields are part of what is tested. */
export const vocabulary = loadVocabulary(join(projectRoot, 'content'));

/** A text as it comes out of repair when nothing in it is damaged. */
export function undamaged(text: string): RepairedText {
  const lines = splitLines(text).map(({ number, text: own }) => ({
    number,
    received: own,
    text: own,
    spans: [],
  }));
  return { file: 'test.txt', sha256: '0'.repeat(64), lines, ledger: [] };
}

/** The structured plan of an undamaged text of which no person knows anything. */
export const structureText = (text: string): Plan =>
  structurePlan(undamaged(text), { id: 'thu', facts: null, vocabulary });

/** Characters that a reading places twice or not at all; without the net that catches what is left. */
export function misplaced(repaired: RepairedText): string[] {
  const placed = placements(readDraft(repaired, vocabulary).draft, repaired);
  return repaired.lines.flatMap(({ number, text }) =>
    [...(placed.get(number) ?? [])].flatMap((times, at) =>
      times !== 1 && text[at]!.trim() !== ''
        ? [`line ${number}, column ${at + 1}: "${text[at]}" ${times} times`]
        : [],
    ),
  );
}

/** A model's text in the shape that must not depend on how it was laid out. */
export interface Essence {
  number: number;
  title: string;
  fields: Record<string, string[][]>;
}

/** The models of a text: number, title, and the items of each field. */
export function essence(text: string): Essence[] {
  return readDraft(undamaged(text), vocabulary).draft.models.map(({ number, title, readings }) => {
    const fields: Essence['fields'] = {};
    for (const { field, blocks } of [...readings].sort((a, b) => (a.field < b.field ? -1 : 1)))
      (fields[field] ??= []).push(blocks.map(({ body }) => body.text));
    return { number, title: title.text, fields };
  });
}

/** The models of a real text as the generator prints them; those with a text that has no label are left out. */
export function knownModels(text: string): KnownModel[] {
  const { models } = readDraft(undamaged(text), vocabulary).draft;
  return models
    .filter(({ readings }) => readings.every(({ label }) => label !== ''))
    .map(({ number, title, readings }) => ({
      number,
      title: title.text,
      fields: readings.map(({ label, blocks }) => ({ label, items: blocks.map(({ body }) => body.text) })),
    }));
}
