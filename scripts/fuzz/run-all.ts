import type { CanonicalModel } from '../../src/domain/concordance.ts';
import { correctionsSchema, sourceFactsSchema } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { alignModels } from '../align/index.ts';
import { readPlan } from '../read-plan.ts';
import { readSource } from '../read/index.ts';
import { receive } from '../receive/index.ts';
import { writePages } from '../write/index.ts';
import { checkPages, checkPlan, checkRepaired, checkSource } from './invariants.ts';

/** What the stages know besides the text under test. */
export interface FuzzContext {
  corpus: SourceText[];
  models: CanonicalModel[];
  vocabulary: Vocabulary;
  /** Whether the pages are read back; of a page of a million lines that takes longer than all stages. */
  readBack: boolean;
}

const id = 'thu-2024';
const corrections = correctionsSchema.parse({});

/** How long each stage took, in milliseconds of computing: what else the machine does must not count. */
export type Times = Record<string, number>;

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Takes a text through all stages and checks what they promise.
 *
 * @returns how long each stage took, null where the text was refused in a sentence
 * @throws Error where a promise is broken, or a stage throws anything
 */
export function runAll(bytes: Uint8Array, context: FuzzContext): Times | null {
  const start = cpuTime();
  let source: SourceText;
  try {
    source = readSource(bytes, `content/sources/${id}/source.txt`);
  } catch (error) {
    if (isSentence(error)) return null;
    throw error;
  }
  const read = Math.round(cpuTime() - start);
  checkSource(source, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return { read, ...runStages(source, context) };
}

/**
 * Takes a file of any kind through its reader and all stages.
 *
 * @returns how long each stage took, null where the file was refused in a sentence
 * @throws Error where a promise is broken, or a stage throws anything
 */
export async function runFile(bytes: Uint8Array, context: FuzzContext): Promise<Times | null> {
  const start = cpuTime();
  let source: SourceText;
  try {
    source = await receive(bytes, { file: 'thu', progress: () => undefined });
  } catch (error) {
    if (isSentence(error)) return null;
    throw error;
  }
  const received = Math.round(cpuTime() - start);
  return { received, ...runStages(source, context) };
}

const isSentence = (error: unknown): boolean =>
  error instanceof InputError && !error.toSentence().includes('\n');

/** The stages behind the readers. */
function runStages(source: SourceText, { corpus, models, vocabulary, readBack }: FuzzContext): Times {
  const times: Times = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const start = cpuTime();
    const result = work();
    times[stage] = Math.round(cpuTime() - start);
    return result;
  };
  const asked = { id, source, corrections, facts: null };
  const { unmasked, text, plan } = readPlan(asked, { witnesses: corpus, vocabulary }, timed);
  checkRepaired(source, unmasked);
  const { repaired, masked } = text;
  checkRepaired(source, repaired, true);
  checkPlan(plan, repaired);
  const concordance = timed('align', () =>
    alignModels({ plans: [plan], models, decisions: new Map(), vocabulary }),
  );
  const facts = sourceFactsSchema.parse({
    origin: 'Thử.',
    sha256: source.sha256,
    shortName: 'Thử',
    locality: {},
  });
  const pages = timed('write', () =>
    writePages({ plans: [{ plan, repaired, facts, source, masked, replacedBy: null }], concordance }),
  );
  if (readBack) checkPages(pages, plan, repaired);
  return times;
}
