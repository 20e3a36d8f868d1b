import { parse } from 'yaml';
import type { Repair } from '../../src/domain/repair.ts';
import { readingChanges } from '../relearn/describe-change.ts';
import { tellReading } from '../relearn/in-english.ts';

/** What changes in the generated pages of one plan, a line for each thing that a reader sees. */
export interface PlanImpact {
  plan: string;
  /** Pages that come, go, or change in any byte. */
  pages: number;
  /** Repaired and doubtful places of the text: where, what it was, what it is, and why. */
  readings: string[];
  /** Titles, numbers, fields, units, deadlines, anomalies, counterparts: "mo-hinh-3 model.title: … -> …". */
  facts: string[];
}

/** Follows from what is told anyway: where letters of a repaired word stand, and the same words cut up otherwise. */
const FOLLOWS = new Set(['ledger', 'received', 'marks', 'titleMarks', 'blocks', 'items', 'evidence']);

/**
 * What differs between the pages that lie there and those that the program of today makes.
 *
 * @param before path below `content/plans` → text, of the pages that change; null for one that is new
 * @param after the same paths; null for a page that goes
 */
export function describePages(
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string | null>,
): PlanImpact[] {
  const paths = Map.groupBy([...after.keys()].sort(), (path) => path.split('/')[0]!);
  return [...paths].map(([plan, pages]) => {
    const pairs = pages.map((path) => ({
      name: path.slice(plan.length + 1).replace(/\.mdx$/, ''),
      was: frontMatter(before.get(path) ?? null),
      is: frontMatter(after.get(path) ?? null),
    }));
    return {
      plan,
      pages: pages.length,
      readings: pairs.flatMap(({ was, is }) => readingChanges(ledgerOf(was), ledgerOf(is)).map(tellReading)),
      facts: pairs.flatMap(({ name, was, is }) => factChanges(name, was, is)),
    };
  });
}

type Front = Record<string, unknown> | null;

function frontMatter(page: string | null): Front {
  const front = page === null ? null : /^---\n([\s\S]*?\n)---\n/.exec(page);
  return front ? (parse(front[1]!) as Record<string, unknown>) : null;
}

/** The generated pages passed the schema when they were written. */
const ledgerOf = (front: Front): readonly Repair[] => (front?.['ledger'] as Repair[] | undefined) ?? [];

function factChanges(name: string, was: Front, is: Front): string[] {
  if (was === null || is === null) return [`${name}: ${was === null ? 'a new page' : 'the page goes'}`];
  const [old, now] = [new Map(leaves(was)), new Map(leaves(is))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => `${name} ${key}: ${old.get(key) ?? 'nothing'} -> ${now.get(key) ?? 'nothing'}`);
}

/** Every value of a tree with the way to it: "model.fields.objective.0.text". */
function leaves(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), JSON.stringify(value)]];
  return Object.entries(value)
    .filter(([key]) => !FOLLOWS.has(key))
    .flatMap(([key, below]) => leaves(below, [...path, key]));
}
