import type { AlignRow, Besides, Edge, TaskEdge, Undecided } from '../../domain/concordance.ts';
import type { Mask } from '../../domain/pages.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Received } from '../../domain/received.ts';
import type { Repair } from '../../domain/repair.ts';
import type { ReadNote } from '../../domain/source.ts';

/** What the stages give of a file that a person tries in the browser. It stays there. */
export interface Trial {
  /** The name of the file, as it was chosen. */
  file: string;
  /** What `inspect` prints, personal data masked. */
  plan: Plan;
  /** What `align` prints. */
  rows: AlignRow[];
  /** The relations behind the rows, as the pages of plans have them. */
  edges: Edge[];
  undecided: Undecided[];
  tasks: TaskEdge[];
  besides: Besides[];
  /** Every changed or doubted place, personal data masked. */
  ledger: Repair[];
  masked: Mask[];
  /** Every line as received, personal data masked; the first one is line 1. */
  received: string[];
  notes: ReadNote[];
  /** What was received; null for a plain text. */
  document: Received | null;
  /** The plan of this site whose text it is; null where it is none of them. */
  known: string | null;
}
