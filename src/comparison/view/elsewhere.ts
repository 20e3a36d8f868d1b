import { fieldIds, fieldNames, type FieldId } from '../../domain/fields.ts';
import type { Role } from '../../domain/reading.ts';
import type { VersionData } from '../version-data.ts';

/** The fields that name units, and the role of those. */
const ROLE_OF: Partial<Record<FieldId, Role>> = {
  lead: 'lead',
  coordinating: 'coordinating',
  supporting: 'supporting',
  implementers: 'implementing',
};

/** Units that a version names in a role, but in another place than the field of that role. */
export interface Elsewhere {
  /** Where they stand: "Phân công nhiệm vụ". */
  where: string;
  units: { name: string; line: number }[];
}

/** Where a line stands; the title and what is in no field are the model itself. */
function placeOf({ model }: VersionData, line: number): string {
  const field = fieldIds.find((id) =>
    model.fields[id].some(({ lines }) => line >= lines[0] && line <= lines[1]),
  );
  return field === undefined ? 'phần đầu' : fieldNames[field];
}

/**
 * What a row of a comparison leaves to other rows: who leads may be said where the work is given out, and whoever reads
 * only "Chủ trì" must not think that nobody does. Each kind of unit once.
 */
export function statedElsewhere(version: VersionData, field: FieldId): Elsewhere[] {
  const role = ROLE_OF[field];
  if (role === undefined) return [];
  const { units, fields } = version.model;
  const own = units.filter((unit) => unit.role === role);
  const within = (line: number): boolean =>
    fields[field].some(({ lines }) => line >= lines[0] && line <= lines[1]);
  const inField = new Set(own.filter(({ line }) => within(line)).map(({ unit }) => unit));
  const apart = own.filter(({ unit, line }) => !within(line) && !inField.has(unit));
  const once = [...new Map(apart.toReversed().map((unit) => [unit.unit, unit])).values()].toReversed();
  return [...Map.groupBy(once, ({ line }) => placeOf(version, line))].map(([where, found]) => ({
    where,
    units: found.map(({ name, line }) => ({ name, line })),
  }));
}
