import { z } from 'zod';
import type { Table } from './table.ts';

/** The JSON Schema (draft 2020-12) of a table's JSON file, with the meaning of each key in Vietnamese. */
export function tableJsonSchema(table: Pick<Table<unknown>, 'title' | 'about' | 'schema'>): object {
  const schema = z.toJSONSchema(z.array(table.schema), { io: 'output' });
  return { title: table.title, description: table.about, ...schema };
}
