// What the page and the worker that reads a file say to each other.
import type { Draft } from '../../report/draft/draft.ts';
import type { Report } from '../../report/report.ts';
import type { Trial } from './trial.ts';

/** The parts that are loaded apart: what every reading needs, what only some files need, and what makes files. */
export const trialParts = ['data', 'pairs', 'pdf', 'references', 'html', 'files'] as const;
export type TrialPart = (typeof trialParts)[number];

/** Where the parts lie, as whole addresses; null where the worker holds all of them itself. */
export type PartAddresses = Record<TrialPart, string> | null;

/** What is done with a file, in order. */
export type TrialStage = 'load' | 'receive' | 'repair' | 'mask' | 'structure' | 'align';

/** The files that are made of a report. */
export type FileKind = 'word' | 'excel';

/** A file that is to be made: of a report, or of a plan put together from old ones. */
export type FileOrder = { kind: FileKind; report: Report } | { kind: 'draft'; draft: Draft };

/** What the page asks. */
export type ToReader =
  | { type: 'start'; parts: PartAddresses }
  /** Loads every part, so that no network is needed later. */
  | { type: 'prepare' }
  | { type: 'read'; bytes: Uint8Array; name: string }
  | { type: 'make'; order: FileOrder };

/** What the reader tells. */
export type FromReader =
  | { type: 'stage'; stage: TrialStage }
  /** A step within a stage: "đọc trang", 3 of 26. */
  | { type: 'step'; what: string; done: number; total: number | null }
  | { type: 'prepared' }
  | { type: 'done'; trial: Trial }
  | { type: 'made'; bytes: Uint8Array }
  /** Bad input: what is wrong and what to do, as `InputError` has them. */
  | { type: 'refused'; message: string; hint: string | null }
  /** A part could not be loaded. */
  | { type: 'offline' }
  /** A defect of the program. */
  | { type: 'failed'; message: string };
