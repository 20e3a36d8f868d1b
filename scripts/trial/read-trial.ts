import { correctionsSchema } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { receivedOf } from '../../src/domain/received.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { TrialStage } from '../../src/trial/data/messages.ts';
import type { Trial } from '../../src/trial/data/trial.ts';
import type { Speakers } from '../align/align-plan.ts';
import { rowsOf } from '../align/rows.ts';
import { alignWith, speakersAmong, speakersOf } from '../align-with.ts';
import { readPlan, type PlanReading, type PlanToRead } from '../read-plan.ts';
import { receive } from '../receive/index.ts';
import type { ReadContext } from '../receive/reader/reader.ts';
import type { Witness } from '../witnesses/witness.ts';
import { textKey } from './text-key.ts';
import { reviveWitness, type KnownPlan, type TrialData } from './trial-data.ts';

/** What `inspect` and `align` call a plan that has no name yet. */
const NEW_PLAN = 'ke-hoach';

/** Told before each stage, and at each step of reading. */
export interface TrialProgress {
  stage: (stage: TrialStage) => void;
  step: ReadContext['progress'];
}

/** Reads files that are only tried, by the stages that read the plans of the site. */
export class TrialReader {
  private readonly data: TrialData;
  private readonly speakers: Speakers;
  private readonly witnesses: { key: string; witness: Witness }[];

  constructor(data: TrialData) {
    this.data = data;
    this.witnesses = data.witnesses.map((one) => ({ key: one.key, witness: reviveWitness(one) }));
    const read = new Map(data.speakers.map((plan) => [plan.id, plan]));
    this.speakers = speakersOf(
      this.witnesses.map(({ witness }) => witness),
      data.models,
      ({ id }) => read.get(id)!,
    );
  }

  /** @throws InputError where the file cannot be read as a plan */
  async read(bytes: Uint8Array, name: string, progress: TrialProgress): Promise<Trial> {
    progress.stage('receive');
    const source = await receive(bytes, { file: name, progress: progress.step });
    const key = textKey(source.lines);
    const known = this.data.known.find((plan) => plan.key === key) ?? null;
    const reading = this.readAsKnown(source, known, progress);
    progress.stage('align');
    return {
      ...this.align(source, key, known, reading),
      ...factsOf(name, source, reading),
      known: known?.id ?? null,
    };
  }

  /** What persons decided of a text of this site holds for it here too, as `inspect` has it. */
  private readAsKnown(source: SourceText, known: KnownPlan | null, { stage }: TrialProgress): PlanReading {
    const asked = { ...anew(source), ...known };
    const read = (plan: PlanToRead): PlanReading =>
      readPlan(plan, this.context(this.witnesses.map(({ witness }) => witness)), (name, work) => {
        stage(name);
        return work();
      });
    if (!known) return read(asked);
    try {
      return read(asked);
    } catch (error) {
      // Another file of the same text may have other lines: then only the text is known, and no decision fits.
      if (error instanceof InputError) return read(anew(source));
      throw error;
    }
  }

  /** As `align` has it: without what persons decided of this plan, and the text is no evidence for itself. */
  private align(
    source: SourceText,
    key: string,
    known: KnownPlan | null,
    reading: PlanReading,
  ): Pick<Trial, 'rows' | 'edges' | 'undecided' | 'tasks' | 'besides'> {
    const others = this.witnesses.filter((one) => one.key !== key).map(({ witness }) => witness);
    const plan = known ? readPlan(anew(source), this.context(others)).plan : reading.plan;
    const { models, vocabulary } = this.data;
    const ids = new Set(this.data.known.map(({ id }) => id));
    const speakers = speakersAmong(this.speakers, others);
    const concordance = alignWith(plan, anew(source).corrections, { models, vocabulary, speakers, ids });
    const { edges, undecided, tasks, besides } = concordance;
    return {
      rows: plan.models.flatMap((model) => rowsOf(model, concordance)),
      edges,
      undecided,
      tasks,
      besides,
    };
  }

  private contexts = new Map<string, { witnesses: SourceText[]; vocabulary: TrialData['vocabulary'] }>();

  /** The same witnesses give the same list: what was learned from it serves again. */
  private context(witnesses: readonly Witness[]): {
    witnesses: SourceText[];
    vocabulary: TrialData['vocabulary'];
  } {
    const name = witnesses.map(({ plan }) => plan).join(' ');
    let context = this.contexts.get(name);
    if (!context) {
      context = { witnesses: witnesses.map(({ source }) => source), vocabulary: this.data.vocabulary };
      this.contexts.set(name, context);
    }
    return context;
  }
}

const anew = (source: SourceText): PlanToRead => ({
  id: NEW_PLAN,
  source,
  corrections: correctionsSchema.parse({}),
  facts: null,
});

/** What is told of the file and its text besides the models. */
function factsOf(
  file: string,
  { notes }: SourceText,
  { plan, text: { repaired, masked } }: PlanReading,
): Pick<Trial, 'file' | 'plan' | 'ledger' | 'masked' | 'received' | 'notes' | 'document'> {
  const { ledger, lines, layout } = repaired;
  const received = lines.map((line) => line.received);
  return { file, plan, ledger, masked, received, notes, document: layout ? receivedOf(layout) : null };
}
