import type { Mask } from '../../src/domain/pages.ts';
import type { SourceLine } from '../../src/domain/source.ts';
import type { Memory } from '../../src/files/memory.ts';
import { openMemory } from '../cache/folder.ts';
import { Generation } from '../generation/generation.ts';
import type { Pipeline } from '../pipeline.ts';
import { ofLife } from '../repair/language/subjects/of-life.ts';
import { storedWitnesses } from '../witnesses/load-witnesses.ts';
import type { Witness } from '../witnesses/witness.ts';
import { textKey } from './text-key.ts';
import type { PublishedWitness, TrialData } from './trial-data.ts';

/**
 * What a browser reads a file with, from `content/`. Nothing personal is in it: of the texts of witnesses each personal
 * digit and letter is another of its kind, which says the same of the words around it.
 *
 * @throws InputError where anything in `content/` is wrong
 */
export function gatherTrialData(content: string, memory: Memory = openMemory()): TrialData {
  const generation = new Generation(content, memory);
  const pipeline = generation.pipeline();
  const { vocabulary, models } = generation.shared;
  return {
    vocabulary,
    models,
    witnesses: storedWitnesses(content)
      .load()
      .map((witness) => publishWitness(witness, pipeline)),
    speakers: [...pipeline.speakers().plans],
    phrases: ofLife.trim(),
    known: generation.plans.map((plan) =>
      memory.recall('known-to-trial', plan.key, () => {
        const { id, source, facts, corrections } = plan.load();
        return { id, key: textKey(source.lines), facts: withoutSum(facts), corrections };
      }),
    ),
  };
}

/** A checksum of a text as received gives its masked digits back. */
const withoutSum = <Facts extends { sha256: string }>(facts: Facts): Facts => ({ ...facts, sha256: '' });

function publishWitness(witness: Witness, pipeline: Pipeline): PublishedWitness {
  const { plan, source, facts, corrections } = witness;
  const { masked, repaired } = pipeline.read({ id: plan, source, facts, corrections }).text;
  return {
    plan,
    key: textKey(source.lines),
    text: disguised(source.lines, masked).join('\n'),
    layout: repaired.layout ?? null,
    facts: withoutSum(facts),
    corrections,
  };
}

/** Lines in which every masked digit is a zero and every masked letter an "x". */
function disguised(lines: readonly SourceLine[], masked: readonly Mask[]): string[] {
  const byLine = Map.groupBy(masked, ({ line }) => line);
  return lines.map(({ number, text }) =>
    (byLine.get(number) ?? []).reduce((line, { column, length }) => {
      const [start, end] = [column - 1, column - 1 + length];
      const hidden = line
        .slice(start, end)
        .replace(/\p{N}/gu, (digit) => '0'.repeat(digit.length))
        .replace(/[\p{L}\p{M}]/gu, (letter) => 'x'.repeat(letter.length));
      return line.slice(0, start) + hidden + line.slice(end);
    }, text),
  );
}
