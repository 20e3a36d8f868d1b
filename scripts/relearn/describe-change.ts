import type { Edge } from '../../src/domain/concordance.ts';
import { indexLedger } from '../../src/domain/ledger.ts';
import type { Repair } from '../../src/domain/repair.ts';
import type { PlanResult } from '../pipeline.ts';
import { modelKey } from '../../src/domain/model-key.ts';

/** What other witnesses change in one plan, a line for each. */
export interface PlanChange {
  plan: string;
  /** Readings: where, what it was, what it is, and what speaks for it now. */
  readings: string[];
  /** Models: which canonical model it was and is. */
  models: string[];
}

/** What differs between two results of one plan; null where nothing that a reader sees does. */
export function describeChange(before: PlanResult, after: PlanResult): PlanChange | null {
  const readings = readingChanges(before.text.repaired.ledger, after.text.repaired.ledger);
  const models = changesOf(edgesOf(before), edgesOf(after), edgeOf).map(
    ({ key, was, is }) => `model ${key}: ${inWords(was, edgeOf)} -> ${inWords(is, edgeOf)}`,
  );
  const samePages =
    before.pages.length === after.pages.length &&
    before.pages.every(({ text }, at) => text === after.pages[at]!.text);
  return samePages && readings.length + models.length === 0
    ? null
    : { plan: after.plan.id, readings, models };
}

/** The places of a text that are read otherwise, a line each: where, what it was, what it is, and what speaks for it. */
export function readingChanges(before: readonly Repair[], after: readonly Repair[]): string[] {
  return changesOf(indexLedger(before), indexLedger(after), readingOf).map(
    ({ was, is }) =>
      `line ${(is ?? was)!.line}, column ${(is ?? was)!.column}: ${inWords(was, readingOf)} -> ${inWords(is, readingOf)}${whyOf(is)}`,
  );
}

interface Difference<T> {
  key: string;
  was: T | undefined;
  is: T | undefined;
}

function changesOf<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  shown: (value: T) => string,
): Difference<T>[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return inWords(was, shown) === inWords(is, shown) ? [] : [{ key, was, is }];
  });
}

const inWords = <T>(value: T | undefined, shown: (value: T) => string): string =>
  value === undefined ? 'nothing' : shown(value);

const readingOf = ({ raw, text, status }: Repair): string => `"${raw}" → "${text}" (${status})`;

const edgeOf = (edges: Edge[]): string =>
  edges.map(({ model, relation, decision }) => `${model} (${relation}, ${decision})`).join(' + ');

/** The edges of each model, by its key. */
function edgesOf({ concordance }: PlanResult): Map<string, Edge[]> {
  return Map.groupBy(concordance.edges, modelKey);
}

/** What speaks for a reading, as its readers see it. */
function whyOf(entry: Repair | undefined): string {
  const note = entry?.evidence.map(({ note, plan, line }) =>
    plan ? `${note} [${plan}, ${line ?? '?'}]` : note,
  );
  return note?.length ? ` · ${note.join(' ')}` : '';
}
