import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Document } from 'yaml';
import { correctionsSchema, sourceFactsSchema, type SourceFacts } from '../../src/domain/decisions.ts';
import { planIdSchema } from '../../src/domain/ids.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { type Memory } from '../../src/files/memory.ts';
import { openMemory } from '../cache/folder.ts';
import type { PlanOutline } from '../content/check-content.ts';
import { storedPlans } from '../content/stored-plans.ts';
import { Generation } from '../generation/generation.ts';
import { formatReading } from '../read/reading-file.ts';
import { receiveFile } from '../receive/receive-file.ts';
import { storedName } from '../receive/stored-name.ts';
import { refusePersonal } from '../content/check-personal.ts';
import { loadCorrections, READING, type PlanInput } from '../content/content.ts';
import { listFolder, readBytes, shownPath } from '../files/files.ts';
import { generatedChanges, pageOfText } from '../files/generated.ts';
import { writtenKey } from '../content/same-text.ts';
import type { FileChange } from '../files/transaction.ts';
import { planName } from './plan-name.ts';
import { planReport } from './plan-report.ts';

/** What a person says of a new plan. */
export interface NewPlanFacts {
  id: string | undefined;
  title: string | undefined;
  shortName: string | undefined;
  origin: string;
  replaces: string | undefined;
}

/** A text that is not yet a plan of the project. */
export interface NewPlan {
  bytes: Buffer;
  input: PlanInput;
}

/**
 * Reads a text and what is said of it, without writing anything.
 *
 * @throws InputError where the text cannot be read, or the id is missing, wrong or taken
 */
export async function readNewPlan(content: string, path: string, facts: NewPlanFacts): Promise<NewPlan> {
  const { id } = facts;
  if (id === undefined)
    throw new InputError('"--id" is missing.', {
      hint: 'Give the plan a name for ever, like --id thieu-van-2024.',
    });
  const named = planIdSchema.safeParse(id);
  if (!named.success)
    throw new InputError(`"--id": "${id}" ${named.error.issues[0]!.message}.`, {
      refusal: { code: 'id-wrong', id },
      hint: 'It becomes the name of a folder and part of every address of the plan.',
    });
  if (existsSync(join(content, 'sources', id)))
    throw new InputError(`there is already a plan "${id}".`, {
      refusal: { code: 'id-taken', id },
      place: { file: shownPath(join(content, 'sources', id)) },
      hint: 'Take another id; a newer version of a plan is a plan of its own, with --replaces.',
    });
  const bytes = readBytes(path);
  // An error names the file that was given, the plan the one it will be.
  const received = await receiveFile(path);
  const source = { ...received, file: `content/sources/${id}/${storedName(received, bytes)}` };
  const known = checkedFacts(facts, { id, sha256: source.sha256 });
  const corrections = existsSync(join(content, 'corrections', `${id}.yaml`))
    ? loadCorrections(content, id)
    : correctionsSchema.parse({});
  return { bytes, input: { id, source, facts: known, corrections } };
}

/** The facts as `source.yaml` will hold them. @throws InputError where one of the arguments cannot be published */
function checkedFacts(facts: NewPlanFacts, { id, sha256 }: { id: string; sha256: string }): SourceFacts {
  const { origin, title = null, replaces = null } = facts;
  const shortName = facts.shortName ?? title ?? id;
  for (const [name, value] of Object.entries({ origin, title, 'short-name': shortName }))
    if (value !== null) refusePersonal(value, `--${name}`);
  const parsed = sourceFactsSchema.safeParse({ origin, sha256, title, shortName, locality: {}, replaces });
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new InputError(`"--${path[0] === 'shortName' ? 'short-name' : String(path[0])}": ${message}.`, {
    refusal: { code: 'fact-wrong', key: String(path[0]) },
    hint: 'It stands on the page of the plan as it is given.',
  });
}

/**
 * All files that a new plan adds or changes, and what a person should know of it; nothing is written.
 *
 * @throws InputError where the text is already a plan under another id, or anything in content is wrong
 */
export function ingestPlan(
  content: string,
  { bytes, input }: NewPlan,
  memory: Memory = openMemory(),
): { changes: FileChange[]; report: string } {
  checkNew(
    content,
    input,
    storedPlans(content, memory).map(({ outline }) => outline),
  );
  const generation = new Generation(content, memory, { added: input });
  const pipeline = generation.pipeline();
  const read = pipeline.run(input, { replacedBy: null, ids: new Set(generation.plans.map(({ id }) => id)) });
  // Its name is not known before its text is read.
  const { programme } = read.plan;
  const named = {
    ...input,
    facts: { ...input.facts, shortName: shortName(input.facts, read.plan), programme },
  };
  const result = { ...read, pages: pipeline.write(named, read, { replacedBy: null, ids: new Set() }) };
  // The plan that it replaces says so from now on; no other plan changes, but one that has no pages yet gets them.
  const there = new Set(listFolder(join(content, 'plans')));
  const isConcerned = (id: string): boolean => id === input.facts.replaces || !there.has(id);
  const others = generation.run((id) => id !== input.id && isConcerned(id)).flatMap(({ pages }) => pages);
  const pages = generatedChanges(
    join(content, 'plans'),
    [...result.pages.map(pageOfText), ...others],
    (plan) => plan === input.id || isConcerned(plan),
  );
  const changes = [
    ...sourceFiles(bytes, input),
    { path: `sources/${input.id}/source.yaml`, content: factsYaml(named.facts) },
    ...pages.map((change) => ({ ...change, path: `plans/${change.path}` })),
  ];
  return { changes, report: planReport(result, generation.shared.vocabulary.programmes) };
}

/** The file as it was received, and what was read from it where it is no plain text. */
function sourceFiles(bytes: Buffer, { id, source }: PlanInput): FileChange[] {
  const { layout } = source;
  const name = basename(source.file);
  const received = { path: `sources/${id}/${name}`, content: bytes };
  if (!layout) return [received];
  return [
    received,
    { path: `sources/${id}/${READING}`, content: formatReading({ ...source, layout }, name) },
  ];
}

/** @throws InputError where the plan cannot be added beside those that are there, in the words of the command */
function checkNew(content: string, input: PlanInput, others: readonly PlanOutline[]): void {
  const written = writtenKey(input.source);
  const same = others.find((other) => other.written === written);
  if (same)
    throw new InputError(`this text is already the plan "${same.id}".`, {
      refusal: { code: 'text-known', plan: same.id },
      place: { file: shownPath(join(content, 'sources', same.id)) },
      hint: 'Nothing was added.',
    });
  const { replaces } = input.facts;
  if (replaces === null) return;
  if (!others.some(({ id }) => id === replaces))
    throw new InputError(`"--replaces": there is no plan "${replaces}".`, {
      refusal: { code: 'no-plan-to-replace', plan: replaces },
      hint: `The plans are ${others.map(({ id }) => id).join(', ')}.`,
    });
  const newer = others.find((other) => other.replaces === replaces);
  if (newer)
    throw new InputError(`"--replaces": "${replaces}" is already replaced by "${newer.id}".`, {
      refusal: { code: 'already-replaced', plan: replaces, by: newer.id },
      hint: `Give --replaces ${newer.id}.`,
    });
}

/** The name that a person gave, else that of the locality and the year, else the id. */
function shortName({ shortName, title }: SourceFacts, plan: Plan): string {
  const isGiven = shortName !== plan.id || title !== null;
  return isGiven || plan.locality.name === null ? shortName : planName(plan, shortName);
}

/** What a person may complete later; blanks stay blank. */
function factsYaml(facts: SourceFacts): string {
  const { received, title, issuer, number, date, locality, replaces, origin, sha256 } = facts;
  const document = new Document({
    origin,
    sha256,
    received,
    shortName: facts.shortName,
    title,
    issuer,
    locality,
    number,
    date,
    programme: facts.programme,
    replaces,
  });
  document.commentBefore =
    ' What a person knows of this text; what the text says itself is read from it. Blanks stay blank.';
  return document.toString({ lineWidth: 0 });
}
