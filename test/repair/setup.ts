import { join } from 'node:path';
import { correctionsSchema, type Corrections } from '../../src/domain/decisions.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { vocabularySchema } from '../../src/domain/vocabulary.ts';
import { readSource } from '../../scripts/read/index.ts';
import { repairText } from '../../scripts/repair/index.ts';
import { listFolder, projectRoot, readBytes } from '../../scripts/files/files.ts';

const folder = join(projectRoot, 'content/sources');

/** The plans as received, by id; decisions and vocabulary of `content/` are left out, so that tests test the program. */
export const sources: ReadonlyMap<string, SourceText> = new Map(
  listFolder(folder).map((id) => [
    id,
    readSource(readBytes(join(folder, id, 'source.txt')), `${id}/source.txt`),
  ]),
);

/** A vocabulary without an entry. */
export const noVocabulary = vocabularySchema.parse({
  units: [],
  tools: [],
  abbreviations: [],
  fieldLabels: [],
  columnWords: [],
  programmes: [],
});

/** A text made up for a test. */
export const textOf = (text: string): SourceText => readSource(new TextEncoder().encode(text), 'made-up.txt');

/** Repairs a source with the five plans as corpus, less itself. */
export function repair(source: SourceText, corrections: Partial<Corrections> = {}): RepairedText {
  const corpus = [...sources.values()].filter(({ sha256 }) => sha256 !== source.sha256);
  return repairText(source, {
    corpus,
    corrections: { ...correctionsSchema.parse({}), ...corrections },
    vocabulary: noVocabulary,
  });
}

/** What a repaired text says, line by line. */
export const printed = ({ lines }: RepairedText): string[] => lines.map(({ text }) => text);
