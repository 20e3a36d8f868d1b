import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { InputError } from '../../src/domain/issue.ts';
import { keysBeside } from './schema-keys.ts';

/**
 * A YAML text checked against its schema. Nothing but plain YAML is read: no custom tag, no alias (a few
 * lines of them make gigabytes), no key twice.
 *
 * @param file the path shown in an error
 * @param firstLine the number of the text's first line in that file
 * @throws InputError with file, line, the key and what is wrong with it
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
  firstLine = 1,
): z.output<S> {
  const counter = new LineCounter();
  const lineOf = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const document = parsePlain(text, file, counter, lineOf);
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const offset = offsetOf(document, path);
  const keys = keysBeside(schema, path);
  const what = `${describe(path)}${unknown === undefined ? whatIsWrong(issue) : 'there is no such key'}.`;
  throw new InputError(what, {
    refusal: { code: 'yaml-wrong', file, line: offset === null ? null : lineOf(offset), what },
    place: offset === null ? { file } : { file, line: lineOf(offset) },
    ...(keys !== null && { hint: `The keys of this place: ${keys}.` }),
  });
}

/** The line of an entry in a YAML text that was read before, from 1; null where there is none. */
export function lineOfKey(text: string, key: readonly (string | number)[]): number | null {
  const lineCounter = new LineCounter();
  const offset = offsetOf(parseDocument(text, { lineCounter }), [...key]);
  return offset === null ? null : lineCounter.linePos(offset).line;
}

/** The schema library speaks of "undefined", which no person has written. */
const whatIsWrong = ({ code, message }: z.core.$ZodIssue): string =>
  code === 'invalid_type' && message.endsWith('received undefined') ? 'is missing' : message;

const describe = (path: PropertyKey[]): string => (path.length ? `"${path.map(String).join('.')}": ` : '');

function parsePlain(
  text: string,
  file: string,
  lineCounter: LineCounter,
  lineOf: (offset: number) => number,
) {
  const refuse = (what: string, offset: number, hint: string): never => {
    const line = lineOf(offset);
    throw new InputError(what, {
      refusal: { code: 'yaml-wrong', file, line, what },
      place: { file, line },
      hint,
    });
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter, uniqueKeys: true });
  } catch (cause) {
    // The only exception the parser has is a stack that brackets in brackets have used up.
    throw new InputError('this YAML is nested too deeply.', {
      place: { file },
      hint: 'Take out the brackets.',
      cause,
    });
  }
  const [broken] = [...document.errors, ...document.warnings];
  if (broken)
    refuse(
      `this is not valid YAML: ${broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:$/, '')}.`,
      broken.pos[0],
      'Check the indentation, quotes and colons of that line.',
    );
  visit(document, {
    Alias: (_, node) => refuse('a YAML alias ("*…") is not read.', node.range![0], 'Write the value out.'),
    Node: (_, node) => {
      if (node.tag?.startsWith('!') || node.anchor)
        refuse('a YAML tag or anchor is not read.', node.range![0], 'Take out the word after "!" or "&".');
    },
  });
  return document;
}

/** Where the value of a key stands, or the nearest one around it that is there; null for an empty document. */
function offsetOf(document: Document, path: PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
    const range = (node as { range?: [number] } | null | undefined)?.range;
    if (range) return range[0];
  }
  return null;
}
