import { parseDocument, LineCounter } from 'yaml';
import type { z } from 'zod';
import { InputError } from '../../src/domain/issue.ts';

/**
 * A YAML text checked against its schema.
 *
 * @param file the path shown in an error
 * @throws InputError with file, line, the key and what is wrong with it
 */
export function parseYaml<S extends z.ZodType>(text: string, schema: S, file: string): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as never);
  const [broken] = document.errors;
  if (broken)
    throw new InputError(`this is not valid YAML: ${broken.message.split('\n')[0]}`, {
      place: { file, line: lines.linePos(broken.pos[0]).line },
      hint: 'Check the indentation, quotes and colons of that line.',
    });
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const key = issue.path.map(String).join('.');
  const node = issue.path.length ? document.getIn(issue.path as never, true) : undefined;
  const range = (node as { range?: [number] } | undefined)?.range;
  throw new InputError(`${key ? `"${key}": ` : ''}${issue.message}.`, {
    place: range ? { file, line: lines.linePos(range[0]).line } : { file },
    hint: 'The keys and their meaning stand in src/domain/.',
  });
}
