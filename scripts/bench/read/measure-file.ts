import { basename, resolve } from 'node:path';
import { correctionsSchema } from '../../../src/domain/decisions.ts';
import { InputError } from '../../../src/domain/issue.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import { loadVocabulary } from '../../content/content.ts';
import { contentFolder } from '../../files/files.ts';
import { readPlan } from '../../read-plan.ts';
import { readSource } from '../../read/index.ts';
import { receiveFile } from '../../receive/receive-file.ts';
import { loadWitnesses } from '../../witnesses/load-witnesses.ts';
import { peers } from './peers.ts';
import { scoreFile, type Score } from './score.ts';
import { readTruth } from './truth.ts';

/** What one reader made of one file, and what it took. */
export interface Measured {
  score: Score | null;
  /** The sentence of a refusal. */
  refused: string | null;
  /** CPU seconds of the reading alone, and the most memory of the whole process. */
  seconds: number;
  megabytes: number;
}

/**
 * Measures one file in a process of its own, since memory is counted by process: `measure-file.ts <file> <reader>`,
 * where the reader is "ours" or one of the peers. Prints JSON.
 */
const [path, reader] = [resolve(process.argv[2]!), process.argv[3]!];
const truth = readTruth(resolve(path, '..')).get(basename(path))!;

const before = process.cpuUsage();
const read = await readFileBy(path, reader);
const used = process.cpuUsage(before);
const result: Measured = {
  score: typeof read === 'string' ? null : scorePlan(read),
  refused: typeof read === 'string' ? read : null,
  seconds: (used.user + used.system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(result));

async function readFileBy(file: string, name: string): Promise<SourceText | string> {
  try {
    if (name === 'ours') return await receiveFile(file);
    const text = await peers[name]!.read(file);
    return readSource(new TextEncoder().encode(text), file);
  } catch (error) {
    if (error instanceof InputError) return error.toSentence();
    throw error;
  }
}

function scorePlan(source: SourceText): Score {
  const content = contentFolder();
  // A document of the bench may be made from a plan of the project: texts that share its passages do not judge it.
  const witnesses = loadWitnesses(content).map((witness) => witness.source);
  const { plan, unmasked } = readPlan(
    { id: 'ke-hoach', source, corrections: correctionsSchema.parse({}), facts: null },
    { witnesses, vocabulary: loadVocabulary(content) },
  );
  return scoreFile(truth, {
    models: plan.models,
    lines: unmasked.lines.map(({ text }) => text),
    layout: source.layout,
  });
}
