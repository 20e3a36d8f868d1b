import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Others } from '../../../src/trial/data/others.ts';
import type { Step } from '../../receive/reader/reader.ts';
import { contentFolder } from '../../files/files.ts';
import type { Reviewer } from '../pages/layout.ts';
import { clock } from '../pages/parts.ts';
import { Refused } from '../worker/tell.ts';
import { Worker } from '../worker/worker.ts';
import { sumsOf, type PlanState } from '../jobs/plan-state.ts';
import type { TriedPlan } from '../jobs/try-plan.ts';
import type { Written } from '../jobs/commit.ts';
import type { TaskInput, TaskResult } from '../jobs/tasks.ts';
import { laterIn, putOff, writesIn } from '../journal/journal.ts';
import { begin } from '../journal/under-way.ts';
import { ownFolder, sweepLeftovers } from '../journal/own-folder.ts';
import { today } from './today.ts';

/** A file that a person dropped, kept until the workbench is closed. */
export interface Upload {
  id: string;
  /** What the person's file is called. */
  name: string;
  path: string;
  tried: TriedPlan | null;
}

/** Work that takes a while. */
export interface Job {
  id: string;
  title: string;
  steps: Step[];
  /** What a program said of itself, line by line. */
  output: string[];
  state: 'running' | 'done' | 'refused';
  /** Why it was refused, in Vietnamese. */
  why: string;
  /** Where to go on when it is done. */
  next: string;
  /** Ends it before its end; null for work that is done whole or not at all. */
  stop: (() => void) | null;
}

/** The tasks that write. */
type WritingTask = 'writeDecision' | 'takeBackWrite' | 'addPlan' | 'relearnNow';

/** Finished work that is still remembered. */
const MOST_JOBS = 50;
const MOST_UPLOADS = 20;

const newId = (): string => randomBytes(9).toString('hex');

/**
 * What the workbench remembers while it is open. Decisions, their history and what was put off lie in `content/` at once.
 */
export class Session {
  readonly uploads = new Map<string, Upload>();
  readonly jobs = new Map<string, Job>();
  /** The last reason given, so that it need not be typed again; the first one claims nothing that nobody did. */
  reason = 'Quyết định khi soát.';
  /** What became of a write that was cut short, for the first page; null where there was none. */
  readonly news: string | null;
  private signature: { by: string; at: string | null } | null = null;
  /** Reads what people drop; a long recognition keeps nobody from deciding. */
  readonly reader = new Worker('Chưa có gì được ghi.');
  /** Reads and writes `content/`. */
  readonly desk = new Worker(
    // It may have died while it wrote.
    'Nếu đang ghi thì lần ghi đó hoặc trọn vẹn, hoặc chưa có gì: hãy xem “Đã ghi” trước khi làm lại.',
  );
  private readonly folder: string;
  private isClosed = false;
  private warm: string | null = null;
  private gathered: Promise<Others> | undefined;
  private readonly states = new Map<string, PlanState>();

  constructor(news: string | null) {
    this.news = news;
    sweepLeftovers();
    this.folder = ownFolder('ban');
  }

  /** Who decides from now on, and on which day; null where nobody said so. */
  get reviewer(): Reviewer | null {
    return this.signature && { by: this.signature.by, at: this.signature.at ?? today() };
  }

  /** Takes notice of who decides. The day of today is that of each decision, also after midnight. */
  sign(by: string, at: string): void {
    this.signature = { by, at: at === today() ? null : at };
  }

  /** Keeps a dropped file. */
  keep(name: string, bytes: Uint8Array): Upload {
    const id = newId();
    const path = join(this.folder, id);
    writeFileSync(path, bytes);
    const upload: Upload = { id, name, path, tried: null };
    this.uploads.set(id, upload);
    for (const [old, { path: gone }] of this.uploads)
      if (this.uploads.size > MOST_UPLOADS) {
        this.uploads.delete(old);
        rmSync(gone, { force: true });
      }
    return upload;
  }

  /**
   * Starts work that takes a while.
   *
   * @param work gives where to go on
   * @param more.left what is said of what is there, where the program itself fails; without it, what was written last
   */
  start(
    title: string,
    work: (step: (step: Step) => void, job: Job) => Promise<string>,
    { stop = null, left }: { stop?: Job['stop']; left?: string } = {},
  ): Job {
    const job: Job = {
      id: newId(),
      title,
      steps: [],
      output: [],
      state: 'running',
      why: '',
      next: '/',
      stop,
    };
    this.jobs.set(job.id, job);
    for (const [old, { state }] of this.jobs)
      if (this.jobs.size > MOST_JOBS && state !== 'running') this.jobs.delete(old);
    work((step) => noteStep(job, step), job).then(
      (next) => Object.assign(job, { state: 'done', next }),
      (error: unknown) =>
        Object.assign(job, { state: 'refused', why: whyOf(error, left ?? this.lastWritten()) }),
    );
    return job;
  }

  /** The plan as it is now; read again only where its decisions changed. @throws Refused */
  async state(id: string): Promise<PlanState> {
    const known = this.states.get(id);
    const now = sumsOf(contentFolder(), id);
    if (known && known.sums.corrections === now.corrections && known.sums.facts === now.facts) return known;
    const state = await this.desk.run('planState', { id });
    this.states.set(id, state);
    return state;
  }

  /** Does what must be told to whoever opens the next workbench, should this one be killed or closed meanwhile. */
  async noted<T>(what: string, of: 'content' | 'site', work: () => Promise<T>): Promise<T> {
    const ended = begin(contentFolder(), what, of);
    try {
      return await work();
    } finally {
      if (!this.isClosed) ended();
    }
  }

  /** Does what writes. @param what as the history names it @throws Refused */
  write<K extends WritingTask>(
    task: K,
    input: TaskInput<K>,
    what: string,
    step?: (step: Step) => void,
  ): Promise<TaskResult<K>> {
    return this.noted(what, 'content', () => this.desk.run(task, input, step));
  }

  /** Somebody is about to decide on a plan. */
  warmUp(id: string): void {
    if (this.warm === id) return;
    this.warm = id;
    // Nobody waits for it, and whatever is wrong is told by the decision itself.
    this.desk.run('warmUp', { id }).catch(() => undefined);
  }

  /** What plans are compared with. @throws Refused */
  others(): Promise<Others> {
    this.gathered ??= this.desk.run('othersNow', null);
    this.gathered.catch(() => (this.gathered = undefined));
    return this.gathered;
  }

  /** What holds for all plans changed. */
  forgetStates(): void {
    this.states.clear();
    this.gathered = undefined;
  }

  /** Takes notice of what was written. @returns its id in the history */
  wrote({ write, state }: Written): string {
    // Another plan may say from now on that it is replaced, or have another canonical model before it.
    if (write.files.some(({ path }) => !path.startsWith('corrections/'))) this.states.clear();
    this.gathered = undefined;
    if (state) this.states.set(state.id, state);
    return write.id;
  }

  /** The keys of what was put off in a plan. */
  later(plan: string): ReadonlySet<string> {
    return new Set(laterIn(contentFolder(), plan));
  }

  /** Puts an item off until all others are done, also for a later session. @param open all keys that wait */
  putOff(plan: string, key: string, open: readonly string[]): void {
    putOff(contentFolder(), plan, key, open);
  }

  /** What was written last, for whoever does not know whether it was. */
  lastWritten(): string {
    const [last] = writesIn(contentFolder(), 0, 1).writes;
    return last
      ? `Mỗi lần ghi hoặc trọn vẹn, hoặc chưa có gì. Lần ghi mới nhất là “${last.what}” (${clock(last.time)}): hãy xem “Đã ghi” trước khi làm lại.`
      : 'Chưa có gì được ghi.';
  }

  close(): void {
    this.isClosed = true;
    for (const { state, stop } of this.jobs.values()) if (state === 'running') stop?.();
    this.reader.stop();
    this.desk.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function noteStep(job: Job, step: Step): void {
  if (job.steps.at(-1)?.what === step.what) job.steps.pop();
  job.steps.push(step);
}

/**
 * Why something was not done, in a sentence of Vietnamese; a defect is told in the terminal too.
 *
 * @param left what is said of what is there, after a defect
 */
export function whyOf(error: unknown, left: string): string {
  if (error instanceof Refused) return error.message;
  console.error(error);
  return `Chương trình gặp lỗi của chính nó; chi tiết ở cửa sổ dòng lệnh. ${left}`;
}
