import { anomalyTable } from './anomalies.ts';
import { concordanceTable } from './concordance.ts';
import { modelTable } from './models.ts';
import { planTable } from './plans.ts';
import { repairTable } from './repairs.ts';
import { taskTable } from './tasks.ts';
import type { Table } from '../table.ts';

/** The tables of the open data, in the order of /du-lieu/. Rows of different tables differ, hence `never`. */
export const tables = [
  planTable,
  modelTable,
  taskTable,
  concordanceTable,
  repairTable,
  anomalyTable,
] as const;

/** The table of this id. @throws RangeError where there is none */
export function tableOf(id: string): Table<unknown> {
  const table = tables.find((one) => one.id === id);
  if (!table) throw new RangeError(`no table "${id}"`);
  return table as unknown as Table<unknown>;
}
