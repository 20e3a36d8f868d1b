import type { ReceivedKind } from '../../../src/domain/layout.ts';
import { documentReading, type Reading } from '../reader/reader.ts';
import type { Block } from './blocks.ts';
import { Composer } from './compose.ts';
import { convertRuns } from './convert-runs.ts';

/** The reading of a document that is nothing but blocks: letters of old codes are converted, lines are numbered. */
export function readComposed(blocks: readonly Block[], kind: ReceivedKind, reader: string): Reading {
  convertRuns(blocks);
  const composer = new Composer();
  composer.add(blocks);
  return documentReading(composer.lines, composer.layout(kind, reader));
}
