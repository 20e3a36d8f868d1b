import { furnitureLines } from '../../../src/domain/furniture-lines.ts';
import { modelSlug, taskSlug } from '../../../src/domain/ids.ts';
import type { LineKind } from '../../../src/domain/pages.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { RepairedLine } from '../../../src/domain/repair.ts';
import type { LineRange } from '../../../src/domain/span.ts';

/** What a line is, and the last part of the URL of the model or task it belongs to. */
export interface LinePlace {
  kind: LineKind;
  of: string | null;
}

/** The place of each line, in the order of lines; the narrowest part of the plan wins. */
export function linePlaces(plan: Plan, lines: RepairedLine[]): LinePlace[] {
  const places: LinePlace[] = lines.map(() => ({ kind: 'metadata', of: null }));
  const lay = ([first, last]: LineRange, place: LinePlace): void => {
    for (let line = first; line <= Math.min(last, places.length); line += 1) places[line - 1] = place;
  };
  for (const section of plan.sections) lay(section.lines, { kind: 'section', of: null });
  for (const task of plan.tasks) lay(task.lines, { kind: 'task', of: `nhiem-vu-${taskSlug(task.path)}` });
  for (const model of plan.models) {
    const place: LinePlace = { kind: 'model', of: modelSlug(model) };
    lay(model.lines, place);
    if (model.appendixLines) lay(model.appendixLines, place);
  }
  for (const line of furnitureLines(plan.furniture, lines))
    lay([line, line], { kind: 'furniture', of: null });
  lines.forEach(({ text }, index) => {
    if (!text.trim()) places[index] = { kind: 'blank', of: null };
  });
  return places;
}
