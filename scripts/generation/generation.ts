import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { keyOfFolder, programKey, stampOf } from '../cache/keys.ts';
import { keyOf, type Memory } from '../../src/files/memory.ts';
import { checkAll, type PlanInput, type SharedContent } from '../content/content.ts';
import { storedShared } from '../content/stored-shared.ts';
import { newStoredPlan, storedPlans, type StoredPlan } from '../content/stored-plans.ts';
import { listFolder } from '../files/files.ts';
import { sumOf, type GeneratedPage } from '../files/generated.ts';
import { countsOf, type Counts } from './counts.ts';
import {
  neighboursIn,
  Pipeline,
  readingContext,
  type PipelineContext,
  type PlanReading,
  type PlanResult,
  type UnwrittenPlan,
} from '../pipeline.ts';
import { readPlan, type PlanToRead, type ReadingContext, type RunStage } from '../read-plan.ts';
import { storedWitnesses, type WitnessList } from '../witnesses/load-witnesses.ts';
import type { Witness } from '../witnesses/witness.ts';
import type { Page } from '../write/index.ts';

/** What is generated for one plan. */
export interface GeneratedPlan {
  id: string;
  counts: Counts;
  pages: GeneratedPage[];
}

/** Parts of `content/` that say nothing of how a plan is read; all others do. */
const NOT_READ_WITH = new Set([
  'sources',
  'corrections',
  'plans',
  'models',
  'witnesses',
  'witnesses.yaml',
  'changes.yaml',
]);

/** Told before each plan how many are done, and how many there are. */
export type TellProgress = (done: number, total: number) => void;

/**
 * All that `content/` gives. What was computed in an earlier run from the same files by the same program is taken from
 * the memory; that changes nothing but the time.
 */
export class Generation {
  readonly plans: readonly StoredPlan[];
  readonly shared: SharedContent;
  private readonly memory: Memory;
  private readonly witnesses: WitnessList;
  private readonly readingKey: string;
  private readonly sharedKey: string;
  private pipelineInUse: Pipeline | undefined;
  private lastRead: { id: string; read: UnwrittenPlan } | undefined;

  /**
   * @param more.shared what holds for all plans, where it was loaded already
   * @param more.added a plan that does not lie in `content/` yet, or not as it is given here
   * @param more.witnesses other ones than those of `content/`
   * @throws InputError where anything in `content/` is wrong
   */
  constructor(
    content: string,
    memory: Memory,
    { added, witnesses, shared }: { added?: PlanInput; witnesses?: WitnessList; shared?: SharedContent } = {},
  ) {
    this.memory = memory;
    this.shared = shared ?? storedShared(content, memory);
    const stored = storedPlans(content, memory);
    const kept = stored.filter(({ id }) => id !== added?.id);
    const all = added ? [...kept, newStoredPlan(added)] : kept;
    this.plans = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const outlines = this.plans.map(({ outline }) => outline);
    checkAll(content, outlines, this.shared);
    this.witnesses = witnesses ?? storedWitnesses(content);
    this.readingKey = keyOf(readWithKey(content), this.witnesses.textsKey);
    this.sharedKey = keyOf(this.readingKey, keyOfFolder(join(content, 'models')), this.witnesses.key);
  }

  /** What is generated for these plans, or for all. @param tell may show that long work goes on @throws InputError where a decision fits no more */
  run(wanted: (id: string) => boolean = () => true, tell: TellProgress = () => undefined): GeneratedPlan[] {
    const neighbours = this.neighbours();
    const asked = this.plans.filter(({ id }) => wanted(id));
    return asked.map((plan, done) => {
      tell(done, asked.length);
      return this.generate(plan, neighbours);
    });
  }

  /** What the stages give of each plan, one after the other: together they may be too much to hold. */
  *results(): Generator<PlanResult> {
    const neighbours = this.neighbours();
    for (const plan of this.plans) yield this.pipeline().run(plan.load(), neighbours.of(plan.id));
  }

  /**
   * What is known of a plan before its pages are written. The last one is kept: many together may be too much to hold.
   *
   * @throws InputError where there is no such plan, or a decision fits no more
   */
  unwritten(id: string): UnwrittenPlan {
    if (this.lastRead?.id === id) return this.lastRead.read;
    const plan = this.plans.find((one) => one.id === id);
    if (!plan)
      throw new InputError(`there is no plan "${id}".`, { refusal: { code: 'no-such-plan', plan: id } });
    const input = plan.load();
    const reading = this.pipeline().read(input);
    const { ids } = this.neighbours().of(id);
    const concordance = this.pipeline().align(reading.plan, input.corrections, ids);
    this.lastRead = { id, read: { ...reading, concordance } };
    return this.lastRead.read;
  }

  private neighbours(): ReturnType<typeof neighboursIn> {
    return neighboursIn(this.plans.map(({ outline }) => outline));
  }

  private generate(plan: StoredPlan, neighbours: ReturnType<typeof neighboursIn>): GeneratedPlan {
    const near = neighbours.of(plan.id);
    const missing = plan.outline.quotes.filter((id) => !near.ids.has(id));
    const key = keyOf(plan.key, this.sharedKey, String(near.replacedBy), ...missing);
    let written: Page[] | undefined;
    const pagesNow = (): Page[] =>
      (written ??= this.pipeline().write(plan.load(), this.unwritten(plan.id), near));
    const { counts, sums } = this.memory.recall('result', key, () => ({
      counts: countsOf(this.unwritten(plan.id)),
      sums: pagesNow().map(({ path, text }) => [path, sumOf(text)] as const),
    }));
    let kept: string[] | undefined;
    const texts = (): string[] =>
      (kept ??= this.memory.recall('pages', key, () => pagesNow().map(({ text }) => text)));
    const pages = sums.map(([path, sum], at) => ({ path, sum, text: () => texts()[at]! }));
    return { id: plan.id, counts, pages };
  }

  /** What any text is read with. */
  readingContext(): ReadingContext {
    return readingContext(this.context());
  }

  /** The stages, with what is common to all plans. */
  pipeline(): Pipeline {
    if (!this.pipelineInUse) {
      const context = this.context();
      this.pipelineInUse = new Pipeline(context, this.rememberingReader(context));
    }
    return this.pipelineInUse;
  }

  private context(): PipelineContext {
    return { ...this.shared, witnesses: this.witnesses.load() };
  }

  /** Reads a plan once for each state of it; a change of its members only is no other state. */
  private rememberingReader(context: PipelineContext): (asked: PlanToRead) => PlanReading {
    const reading = readingContext(context);
    const run = repairingOnce(context.witnesses);
    return (asked) => {
      const key = keyOf(this.readingKey, asked.id, JSON.stringify([stateOf(asked), asked.facts]));
      return this.memory.recall('reading', key, () => read(asked, reading, run(asked)));
    };
  }
}

function read(asked: PlanToRead, context: ReadingContext, run: RunStage): PlanReading {
  const { text, plan } = readPlan(asked, context, run);
  return { text, plan };
}

/** What a reading of a plan depends on besides what is common to all plans. */
function stateOf({ source, corrections }: PlanToRead): unknown {
  return { source, corrections: { ...corrections, members: [], tasks: [] } };
}

/** A witness is read as it was taken in, and as a plan of today; its repair is mostly the same. */
function repairingOnce(witnesses: readonly Witness[]): (asked: PlanToRead) => RunStage {
  const sums = new Set(witnesses.map(({ source }) => source.sha256));
  const repaired = new Map<string, unknown>();
  return (asked) =>
    <T>(stage: Parameters<RunStage>[0], work: () => T): T => {
      if (stage !== 'repair' || !sums.has(asked.source.sha256)) return work();
      const key = JSON.stringify(stateOf(asked));
      if (!repaired.has(key)) repaired.set(key, work());
      return repaired.get(key) as T;
    };
}

/** A checksum of what plans are read with besides the witnesses: the program, the vocabulary and the like. */
function readWithKey(content: string): string {
  const folders = listFolder(content).filter((name) => !name.startsWith('.') && !NOT_READ_WITH.has(name));
  return keyOf(
    programKey(),
    ...folders.flatMap((name) => [name, stampOf(join(content, name)) || keyOfFolder(join(content, name))]),
  );
}
