import { join } from 'node:path';
import { Document } from 'yaml';
import type { WitnessEntry } from '../../src/domain/witnesses.ts';
import { keyOf, noMemory, type Memory } from '../../src/files/memory.ts';
import { listFolder } from '../files/files.ts';
import { generatedChanges } from '../files/generated.ts';
import type { FileChange } from '../files/transaction.ts';
import { Generation } from '../generation/generation.ts';
import { textsKeyOf, witnessEntries, type WitnessList } from '../witnesses/load-witnesses.ts';
import { changesEntry } from './changes-entry.ts';
import { chooseWitnesses, type Choice, type Fate, type Signature } from './choose-witnesses.ts';
import { describeChange, type PlanChange } from './describe-change.ts';

/** What taking new witnesses in comes to. Nothing is written. */
export interface Relearning {
  /** What becomes of each plan as a witness. */
  fates: Fate[];
  /** What changes in each plan. */
  plans: PlanChange[];
  /** The entry for `content/changes.yaml`; null where no page changes. */
  entry: string | null;
  changes: FileChange[];
}

const HEAD = ` Which texts speak for others: what is a word, how a passage goes on, and what the canonical models are. Each is kept
 as it was when it was taken in (content/witnesses/), so that no change of a plan changes a word of another one.
 Changed by "npm run relearn"; an entry "speaks: false" with a reason keeps a plan from being taken in.`;

/**
 * Takes the plans of today as witnesses and reads all of them anew with these.
 *
 * @throws InputError where anything in `content/` is wrong
 */
export function relearn(content: string, signature: Signature, memory: Memory = noMemory): Relearning {
  const now = new Generation(content, memory);
  const entries = witnessEntries(content);
  const choice = chooseWitnesses(
    content,
    now.plans.map((plan) => plan.load()),
    entries,
    signature,
  );
  const lists = witnessChanges(content, choice, entries);
  if (lists.length === 0) return { fates: choice.fates, plans: [], entry: null, changes: [] };
  const list = listOf(choice);
  const next = new Generation(content, memory, { witnesses: list });
  const plans: PlanChange[] = [];
  const after = next.results();
  for (const before of now.results()) {
    const change = describeChange(before, after.next().value!);
    if (change) plans.push(change);
  }
  const entry = plans.length > 0 ? changesEntry(content, plans, choice, signature) : null;
  const pages = generatedChanges(
    join(content, 'plans'),
    next.run().flatMap((plan) => plan.pages),
  );
  return {
    fates: choice.fates,
    plans,
    entry: entry?.shown ?? null,
    changes: [
      ...lists,
      ...(entry ? [entry.change] : []),
      ...pages.map((change) => ({ ...change, path: `plans/${change.path}` })),
    ],
  };
}

function listOf({ speaking }: Choice): WitnessList {
  const entries = speaking.map(({ entry }) => entry);
  return {
    textsKey: textsKeyOf(entries),
    key: keyOf(JSON.stringify(entries)),
    load: () => speaking.map(({ witness }) => witness),
  };
}

/** The list and the copies, as far as they change. */
function witnessChanges(
  content: string,
  { speaking, silent }: Choice,
  entries: readonly WitnessEntry[],
): FileChange[] {
  const list = [...speaking.map(({ entry }) => entry), ...silent];
  if (JSON.stringify(list) === JSON.stringify(entries)) return [];
  const document = new Document(list);
  document.commentBefore = HEAD;
  const kept = new Map<string, Buffer>(
    speaking.flatMap(({ entry, files }) =>
      [...files].map(([name, bytes]) => [`witnesses/${entry.plan}/${name}`, bytes] as const),
    ),
  );
  const gone = listFolder(join(content, 'witnesses'))
    .filter((plan) => !plan.startsWith('.'))
    .flatMap((plan) =>
      listFolder(join(content, 'witnesses', plan)).map((name) => `witnesses/${plan}/${name}`),
    )
    .filter((path) => !kept.has(path));
  return [
    { path: 'witnesses.yaml', content: document.toString({ lineWidth: 0 }) },
    ...[...kept].map(([path, bytes]) => ({ path, content: bytes })),
    ...gone.map((path) => ({ path, content: null })),
  ];
}
