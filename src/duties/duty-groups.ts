// Models and tasks in the order of a table: the versions of one canonical model together, then all others.
import type { CanonicalModel } from '../domain/concordance.ts';
import { modelUrl, planUrl } from '../domain/ids.ts';
import { canonicalModels } from '../queries/plans.ts';
import type { Subject } from '../queries/subjects.ts';
import { dutyOf, type Duty } from './duty.ts';

/** What stands over some rows of the table. */
export interface DutyGroup {
  title: string;
  path: string | null;
}

/** A row with what it stands under; null where the whole table is about one thing. */
export interface DutyRow {
  group: DutyGroup | null;
  duty: Duty;
}

/** A subject below its group; the values of the row are read when its page is drawn. */
export interface PlacedSubject {
  group: DutyGroup | null;
  subject: Subject;
}

const ofModel = ({ slug, title }: CanonicalModel): DutyGroup => ({ title, path: modelUrl(slug) });

/**
 * Subjects under the first canonical model that each belongs to, in the order of the programme; those without one
 * follow, plan by plan.
 */
export async function placeSubjects(subjects: readonly Subject[]): Promise<PlacedSubject[]> {
  const bySlug = Map.groupBy(subjects, ({ canonical }) => canonical[0] ?? null);
  const known = (await canonicalModels()).flatMap((model) => {
    const own = bySlug.get(model.slug) ?? [];
    const group = ofModel(model);
    return own.map((subject) => ({ group, subject }));
  });
  const loose = [...Map.groupBy(bySlug.get(null) ?? [], ({ plan }) => plan)].flatMap(([plan, own]) => {
    const group = { title: `Việc khác: ${plan.shortName}`, path: planUrl(plan.id) };
    return own.map((subject) => ({ group, subject }));
  });
  return [...known, ...loose];
}

/** The rows of one page of the table. */
export const dutyRows = (placed: readonly PlacedSubject[]): DutyRow[] =>
  placed.map(({ group, subject }) => ({ group, duty: dutyOf(subject) }));
