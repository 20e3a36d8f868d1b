import { roles } from '../domain/reading.ts';
import { daysOf } from '../domain/time.ts';
import { roleLabels } from '../names.ts';
import { subjectsOfUnit } from '../queries/subjects.ts';

/** What the head of a unit's list tells of the whole. */
export interface UnitHead {
  /** Whether any of it has a dated deadline. */
  hasCalendar: boolean;
  /** "chủ trì 12, phối hợp 3". */
  summary: string;
}

/** What a unit does in all plans together. */
export async function unitHead(unit: string): Promise<UnitHead> {
  const subjects = await subjectsOfUnit(unit);
  const counts = roles.map((role) => ({
    role,
    count: subjects.filter(({ units }) => units.some((one) => one.unit === unit && one.role === role)).length,
  }));
  return {
    hasCalendar: subjects.some(({ deadlines }) => deadlines.some(({ value }) => daysOf(value))),
    summary: counts
      .filter(({ count }) => count > 0)
      .map(({ role, count }) => `${roleLabels[role]} ${count}`)
      .join(', '),
  };
}
