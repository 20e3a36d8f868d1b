import { z } from 'zod';

/**
 * The keys that a schema takes around a place, for the hint of an error: "line, column, raw; and if wanted text".
 *
 * @param path of what is wrong, with indexes; the keys beside its last part are told
 * @returns null where no fixed set of keys stands there
 */
export function keysBeside(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  for (let length = Math.max(path.length - 1, 0); length >= 0; length -= 1) {
    const entries = objectsOf(schemaAt(schema, path.slice(0, length))).flatMap((found) =>
      Object.entries(found.shape as Record<string, z.ZodType>),
    );
    if (entries.length > 0) return listed(entries);
  }
  return null;
}

function listed(entries: [string, z.ZodType][]): string {
  const needed = entries.filter(([, value]) => !value.safeParse(undefined).success).map(([key]) => key);
  const free = entries.map(([key]) => key).filter((key) => !needed.includes(key));
  const line = (keys: string[]): string => [...new Set(keys)].join(', ');
  if (needed.length === 0) return line(free);
  return free.length === 0 ? line(needed) : `${line(needed)}; and if wanted ${line(free)}`;
}

/** The schema of a value inside another one; undefined where nothing is said of it. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((outer, part) => {
    const bare = outer && unwrapped(outer);
    if (bare instanceof z.ZodArray) return bare.element as z.ZodType;
    const [inner] = objectsOf(bare).flatMap(
      ({ shape }) => (shape as Record<PropertyKey, z.ZodType>)[part] ?? [],
    );
    return inner;
  }, schema);
}

/** The objects that a value may be: one, or each kind of a choice. */
function objectsOf(schema: z.ZodType | undefined): z.ZodObject[] {
  const bare = schema && unwrapped(schema);
  if (bare instanceof z.ZodObject) return [bare];
  return bare instanceof z.ZodUnion ? bare.options.flatMap((one) => objectsOf(one as z.ZodType)) : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const wraps =
    schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return wraps ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}
