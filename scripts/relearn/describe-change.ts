import { isDeepStrictEqual } from 'node:util';
import type { Edge } from '../../src/domain/concordance.ts';
import { indexLedger } from '../../src/domain/ledger.ts';
import { keyPart, modelKey, type NumberedModel } from '../../src/domain/model-key.ts';
import type { Evidence, Repair } from '../../src/domain/repair.ts';
import type { PlanResult } from '../pipeline.ts';

/** How a place is read: what stood there, what is read, and how sure. */
export type Reading = Pick<Repair, 'raw' | 'text' | 'status'>;

/** A place that is read otherwise; null stands for "as received". Line and column from 1. */
export interface ReadingChange {
  line: number;
  column: number;
  was: Reading | null;
  is: Reading | null;
  /** What speaks for the reading of now. */
  evidence: Evidence[];
}

/** A canonical model that a model is taken for, and who says so. */
export type Counterpart = Pick<Edge, 'model' | 'relation' | 'decision'>;

/** A model that has other counterparts; an empty list stands for none. */
export interface ModelChange extends NumberedModel {
  /** As the plan prints it. */
  title: string;
  was: Counterpart[];
  is: Counterpart[];
}

/** What other witnesses change in one plan. */
export interface PlanChange {
  plan: string;
  readings: ReadingChange[];
  models: ModelChange[];
}

/** What differs between two results of one plan; null where nothing that a reader sees does. */
export function describeChange(before: PlanResult, after: PlanResult): PlanChange | null {
  const readings = readingChanges(before.text.repaired.ledger, after.text.repaired.ledger);
  const models = modelChanges(before, after);
  const samePages =
    before.pages.length === after.pages.length &&
    before.pages.every(({ text }, at) => text === after.pages[at]!.text);
  return samePages && readings.length + models.length === 0
    ? null
    : { plan: after.plan.id, readings, models };
}

/** The places of a text that are read otherwise. */
export function readingChanges(before: readonly Repair[], after: readonly Repair[]): ReadingChange[] {
  const [old, now] = [indexLedger(before), indexLedger(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): ReadingChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const change = { was: was ? readingOf(was) : null, is: is ? readingOf(is) : null };
    if (isDeepStrictEqual(change.was, change.is)) return [];
    const { line, column } = (is ?? was)!;
    return [{ line, column, ...change, evidence: is?.evidence ?? [] }];
  });
}

function modelChanges(before: PlanResult, after: PlanResult): ModelChange[] {
  const [old, now] = [counterpartsOf(before), counterpartsOf(after)];
  const models = new Map([...before.plan.models, ...after.plan.models].map((one) => [modelKey(one), one]));
  return [...models].flatMap(([name, { number, key, title }]): ModelChange[] => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    return isDeepStrictEqual(was, is) ? [] : [{ number, ...keyPart({ key }), title, was, is }];
  });
}

const readingOf = ({ raw, text, status }: Repair): Reading => ({ raw, text, status });

/** The counterparts of each model, by its key. */
function counterpartsOf({ concordance }: PlanResult): Map<string, Counterpart[]> {
  const edges = [...Map.groupBy(concordance.edges, modelKey)];
  return new Map(
    edges.map(([key, own]) => [
      key,
      own.map(({ model, relation, decision }) => ({ model, relation, decision })),
    ]),
  );
}
