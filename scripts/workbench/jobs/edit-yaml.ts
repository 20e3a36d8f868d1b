import { isMap, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { isSameModel, keyPart, type NumberedModel } from '../../../src/domain/model-key.ts';
import type { MemberDecision } from '../../../src/domain/decisions.ts';
import type { PlanEdit } from './edits.ts';
import { leaveSame } from './kept-entry.ts';

/**
 * A YAML text with a decision in it, as a careful person would have typed it: comments, order and all other entries
 * stay. A decision that speaks of the same thing as an earlier one takes its place.
 *
 * @param text of the file; "" for one that is not there yet. It must be valid.
 */
export function withEdit(text: string, edit: PlanEdit): string {
  const document = parseDocument(text);
  apply(document, edit);
  return document.toString({ lineWidth: 0 });
}

function apply(document: Document, edit: PlanEdit): void {
  switch (edit.to) {
    case 'repairs':
      for (const entry of edit.entries)
        put(document, 'repairs', withoutBlanks(entry), (other) => overlaps(other, entry), true);
      break;
    case 'glyphs': {
      const { font, code } = edit.entry;
      put(document, 'glyphs', edit.entry, (other) => other.font === font && other.code === code, true);
      break;
    }
    case 'members': {
      put(
        document,
        'members',
        memberEntry(edit.entry),
        (other) => isSameModel(other as unknown as NumberedModel, edit.entry),
        false,
      );
      break;
    }
    case 'readings': {
      const { change, line } = edit.entry;
      const isOfSame = (other: Plain): boolean => other.change === change && other.line === line;
      // A task is one or none: who says the contrary of an earlier decision wants what the program reads.
      if (
        change === 'task' &&
        takeOut(document, 'readings', (one) => isOfSame(one) && one.value !== edit.entry.value)
      )
        break;
      put(document, 'readings', edit.entry, isOfSame, true);
      break;
    }
    case 'kept':
      put(document, 'kept', withoutBlanks(edit.entry), (other) => leaveSame(other, edit.entry), true);
      break;
    case 'kept-no-more':
      takeOut(document, 'kept', (other) => leaveSame(other, edit.entry));
      break;
    case 'allowPersonal':
      put(
        document,
        'allowPersonal',
        { text: edit.text, reason: edit.reason },
        (other) => other.text === edit.text,
        true,
      );
      break;
    case 'facts':
      for (const [key, value] of Object.entries(edit.set)) setKey(document, key, value);
      break;
    case 'withdrawn':
      setKey(document, 'withdrawn', edit.set);
      break;
    case 'replaces':
      setKey(document, 'replaces', edit.plan);
  }
}

type Plain = Record<string, unknown>;

/** Puts an entry at the end of a list, or in the place of those that speak of the same thing. */
function put(
  document: Document,
  key: string,
  entry: object,
  isSame: (other: Plain) => boolean,
  onOneLine: boolean,
): void {
  const list = listAt(document, key);
  const node = document.createNode(entry, { flow: onOneLine });
  const same = list.items.filter((item) => isMap(item) && isSame(item.toJSON() as Plain));
  const at = list.items.indexOf(same[0]);
  list.items = list.items.filter((item) => !same.includes(item));
  list.items.splice(at < 0 ? list.items.length : at, 0, node);
}

/** Takes entries out of a list, and the list itself where none is left. @returns whether there were any */
function takeOut(document: Document, key: string, isSame: (other: Plain) => boolean): boolean {
  const list = document.get(key);
  if (!isSeq(list)) return false;
  const left = list.items.filter((item) => !(isMap(item) && isSame(item.toJSON() as Plain)));
  const isTaken = left.length < list.items.length;
  list.items = left;
  if (isTaken && left.length === 0) document.delete(key);
  return isTaken;
}

/** The list under a key, made where it is missing; an empty `[]` becomes one with a line for each entry. */
function listAt(document: Document, key: string): YAMLSeq<unknown> {
  const found = document.get(key);
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const made = document.createNode([]) as YAMLSeq<unknown>;
  made.flow = false;
  mapOf(document).set(key, made);
  return made;
}

function mapOf(document: Document): YAMLMap {
  if (!isMap(document.contents)) {
    const made = document.createNode({});
    // What stood alone in the file was a comment.
    document.contents = made as typeof document.contents;
  }
  return document.contents as unknown as YAMLMap;
}

/** A key that is blank and was never written stays unwritten. */
function setKey(document: Document, key: string, value: unknown): void {
  if (isBlank(value)) {
    if (document.has(key)) mapOf(document).set(key, null);
    return;
  }
  mapOf(document).set(key, document.createNode(value, { flow: true }));
}

const isBlank = (value: unknown): boolean => value === null || value === undefined;

/** `model: null` says that none fits: it is a decision, no blank. The kind of a relation that is none says nothing. */
function memberEntry({ number, key, model, ...rest }: MemberDecision): object {
  const { relation, ...signed } = withoutBlanks(rest) as Plain;
  return {
    number,
    ...keyPart({ key }),
    model,
    ...(model !== null && relation !== 'same' && { relation }),
    ...signed,
  };
}

/** What a schema fills in by itself nobody types. */
function withoutBlanks(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => !isBlank(value) && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

interface Stretch {
  line: number;
  column: number;
  raw: string;
}

const overlaps = (other: Plain, { line, column, raw }: Stretch): boolean =>
  other.line === line &&
  Number(other.column) < column + raw.length &&
  column < Number(other.column) + String(other.raw).length;
