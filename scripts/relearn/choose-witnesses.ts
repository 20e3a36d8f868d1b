import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WitnessEntry } from '../../src/domain/witnesses.ts';
import { FACTS, textFiles, type PlanInput } from '../content/content.ts';
import { readBytes } from '../files/files.ts';
import { sumOf } from '../files/generated.ts';
import { whyUnfit } from '../witnesses/fit-to-speak.ts';
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

/** Which texts are to speak from now on, and what became of each plan: a sentence for those where anything did. */
export interface Choice {
  speaking: ChosenWitness[];
  /** Plans that a person keeps from speaking. */
  silent: WitnessEntry[];
  sentences: string[];
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
  const sentences: string[] = [];
  const finder = new VersionFinder();
  const owner = new Map<object, string>();
  const speaking: ChosenWitness[] = [];
  const take = (plan: PlanInput, entry: WitnessEntry | undefined): void => {
    const why = plan.facts.withdrawn ? 'it is no longer in force' : whyUnfit(plan.source);
    const [version] = finder.versionsOf(plan.source);
    if (why ?? version) {
      const reason = why ?? `it is a version of ${owner.get(version!)}, which speaks already`;
      sentences.push(`${plan.id} ${entry ? 'speaks no more' : 'is not taken in'}: ${reason}.`);
      return;
    }
    finder.add(plan.source);
    owner.set(plan.source, plan.id);
    const chosen = chosenOf(content, plan, entry, signature);
    speaking.push(chosen);
    if (!entry) sentences.push(`${plan.id} is taken in.`);
    else if (chosen.entry !== entry)
      sentences.push(`${plan.id} speaks with its text and decisions of today.`);
  };
  for (const entry of listed) {
    const plan = byId.get(entry.plan);
    if (plan) take(plan, entry);
    else sentences.push(`${entry.plan} speaks no more: the plan was removed.`);
  }
  for (const { plan, reason } of silent)
    sentences.push(`${plan} is kept from speaking: ${reason ?? 'no reason given'}`);
  for (const plan of plans) if (!asked.has(plan.id)) take(plan, undefined);
  return { speaking, silent, sentences };
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
