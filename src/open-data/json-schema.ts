import { z } from 'zod';
import type { TableColumn, Table } from './table.ts';

/**
 * The JSON Schema (draft 2020-12) of a table's JSON file, with the meaning of each key in Vietnamese: what its schema
 * says, else what the column of the same name says.
 */
export function tableJsonSchema(
  table: Pick<Table<unknown>, 'title' | 'about' | 'schema'> & {
    columns: readonly Pick<TableColumn<unknown>, 'key' | 'about'>[];
  },
): object {
  const schema = z.toJSONSchema(z.array(table.schema), { io: 'output' });
  const keys = (schema.items as { properties?: Record<string, { description?: string }> }).properties ?? {};
  for (const { key, about } of table.columns) {
    const described = keys[key];
    if (described) described.description ??= about;
  }
  return { title: table.title, description: table.about, ...schema };
}
