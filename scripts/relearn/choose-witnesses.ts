import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WitnessEntry } from '../../src/domain/witnesses.ts';
import { FACTS, textFiles, type PlanInput } from '../content/content.ts';
import { readBytes } from '../files/files.ts';
import { sumOf } from '../files/generated.ts';
import { whyUnfit, type Unfit } from '../witnesses/fit-to-speak.ts';
import { VersionFinder } from '../witnesses/judges.ts';
import { DECISIONS } from '../witnesses/load-witnesses.ts';
import type { Witness } from '../witnesses/witness.ts';

/** An entry of the list with what it stands for. */
export interface ChosenWitness {
  entry: WitnessEntry;
  witness: Witness;
  /** The files to keep a copy of, by name. */
  files: Map<string, Buffer>;
}

/** Why a plan does not speak. */
export type WhySilent =
  Unfit | { kind: 'not-in-force' } | { kind: 'removed' } | { kind: 'version'; of: string };

/** What becomes of a plan as a witness: data, which each door of the program puts into its own language. */
export type Fate = { plan: string } & (
  | { kind: 'taken-in' }
  /** It spoke before; now with its text and decisions of today. */
  | { kind: 'renewed' }
  /** A new one that is not taken in, or an old one that speaks no more. */
  | { kind: 'refused' | 'gone'; why: WhySilent }
  /** A person keeps it from speaking. */
  | { kind: 'kept-silent'; reason: string | null }
);

/** Which texts are to speak from now on, and what became of those plans where anything did. */
export interface Choice {
  speaking: ChosenWitness[];
  /** Plans that a person keeps from speaking. */
  silent: WitnessEntry[];
  fates: Fate[];
}

/** Who takes the witnesses in, and when. */
export type Signature = Pick<WitnessEntry, 'by' | 'at'>;

/**
 * The list as it should be: those that speak stay, with their text and decisions of today; new plans come after them in
 * the order of ids. Never one that cannot be read or is no longer in force,
 * that a person keeps from speaking, or that is a version of another.
 */
export function chooseWitnesses(
  content: string,
  plans: readonly PlanInput[],
  entries: readonly WitnessEntry[],
  signature: Signature,
): Choice {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const silent = entries.filter(({ speaks }) => !speaks);
  const listed = entries.filter(({ speaks }) => speaks);
  const asked = new Set(entries.map(({ plan }) => plan));
  const fates: Fate[] = [];
  const finder = new VersionFinder();
  const owner = new Map<object, string>();
  const speaking: ChosenWitness[] = [];
  const whySilent = ({ facts, source }: PlanInput): WhySilent | null => {
    if (facts.withdrawn) return { kind: 'not-in-force' };
    const unfit = whyUnfit(source);
    if (unfit) return unfit;
    const [version] = finder.versionsOf(source);
    return version ? { kind: 'version', of: owner.get(version)! } : null;
  };
  const take = (plan: PlanInput, entry: WitnessEntry | undefined): void => {
    const why = whySilent(plan);
    if (why) {
      fates.push({ plan: plan.id, kind: entry ? 'gone' : 'refused', why });
      return;
    }
    finder.add(plan.source);
    owner.set(plan.source, plan.id);
    const chosen = chosenOf(content, plan, entry, signature);
    speaking.push(chosen);
    if (!entry) fates.push({ plan: plan.id, kind: 'taken-in' });
    else if (chosen.entry !== entry) fates.push({ plan: plan.id, kind: 'renewed' });
  };
  for (const entry of listed) {
    const plan = byId.get(entry.plan);
    if (plan) take(plan, entry);
    else fates.push({ plan: entry.plan, kind: 'gone', why: { kind: 'removed' } });
  }
  for (const { plan, reason } of silent) fates.push({ plan, kind: 'kept-silent', reason });
  for (const plan of plans) if (!asked.has(plan.id)) take(plan, undefined);
  return { speaking, silent, fates };
}

function chosenOf(
  content: string,
  { id, source, facts, corrections }: PlanInput,
  entry: WitnessEntry | undefined,
  signature: Signature,
): ChosenWitness {
  const folder = join(content, 'sources', id);
  const paths: [string, string][] = [...textFiles, FACTS].map((name) => [name, join(folder, name)]);
  paths.push([DECISIONS, join(content, 'corrections', `${id}.yaml`)]);
  const files = new Map(
    paths.filter(([, path]) => existsSync(path)).map(([name, path]) => [name, readBytes(path)]),
  );
  const sums = Object.fromEntries(
    [...files].map(([name, bytes]) => [name, sumOf(bytes)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const same = entry && JSON.stringify(sortedOf(entry.files)) === JSON.stringify(sums);
  return {
    entry: same
      ? entry
      : { plan: id, speaks: true, files: sums, ...signature, reason: entry?.reason ?? null },
    witness: { plan: id, source, facts, corrections },
    files,
  };
}

const sortedOf = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
