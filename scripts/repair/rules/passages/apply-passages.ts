import type { SourceText } from '../../../../src/domain/source.ts';
import type { Edge } from '../../lattice/edges.ts';
import { PassageFinder, type Damaged, type Witness } from './find-passages.ts';
import {
  settleByPassages,
  type FindReading,
  type WeighedReading,
  type OpenBlank,
} from './settle-passages.ts';
import type { Scales } from './weigh-passage.ts';
import { WholeCells } from './whole-cells.ts';
import { indexText, witnessText } from './witness-text.ts';

export type { WeighedReading } from './settle-passages.ts';

/** A damaged text, what is read of it, and the texts that may have the same passages. */
export interface PassageContext extends Damaged {
  lines: readonly string[];
  corpus: readonly SourceText[];
  /** Labels of the vocabulary, as printed. */
  labels: readonly string[];
  lossRate: Scales['lossRate'];
}

/**
 * Readings of lost glyphs with what the same passages say in other plans and in the undamaged rest of the text.
 *
 * Takes: what the model reads and how far it is trusted. Gives: the same, some trusted more, some read otherwise, and
 * some that only a passage has.
 */
export function applyPassages(
  readings: readonly WeighedReading[],
  context: PassageContext,
): WeighedReading[] {
  const { stream, path, language, lines, labels, corpus, lossRate } = context;
  const others = corpus.map((source): Witness => ({
    text: witnessText(source.lines, ({ text }) => text),
    isOwn: false,
    plan: planOf(source),
  }));
  const witnesses = [...others, { text: indexText(lines), isOwn: true, plan: null }];
  const passages = new PassageFinder({ stream, path, language }, witnesses);
  const cells = new WholeCells(stream, language, witnesses, labels);
  const find: FindReading = (offset, near) => passages.at(offset, near) ?? cells.at(offset);
  return settleByPassages(readings, openBlanks(stream, path), find, { stream, language, lossRate });
}

/** Plans lie in a folder of their own, which has the plan's id as its name. */
const planOf = ({ file }: SourceText): string | null =>
  /(?:^|[/\\])([a-z0-9-]+)[/\\]source\.[^/\\]+$/.exec(file)?.[1] ?? null;

/** Doubled blanks within a line, and those beside letters that are no word. */
function openBlanks(stream: string, path: readonly Edge[]): OpenBlank[] {
  return path.flatMap((edge, near) => {
    const next = path[near + 1];
    const gap = stream.slice(edge.end, next?.start);
    const isOpen = gap.length > 1 || edge.kind === 'unknown' || next?.kind === 'unknown';
    if (!isOpen || gap.length > LONGEST_GAP || gap.includes('\n')) return [];
    return Array.from(gap, (_, i) => ({ at: edge.end + i, near }));
  });
}

/** Longer runs of blanks are blanks of a form. */
const LONGEST_GAP = 5;
