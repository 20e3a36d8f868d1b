/**
 * What was refused, as data: for whoever tells it in other words, or in another language, than the sentence of the error.
 * An error that nobody but a programmer or an editor of files meets has none.
 */
export type Refusal =
  // A file that cannot be read as a plan.
  | { code: 'file-empty' | 'file-blank' | 'file-locked' | 'file-damaged' | 'pdf-damaged' | 'file-too-large' }
  | { code: 'file-too-slow'; seconds: number }
  | { code: 'not-office' | 'old-workbook' | 'no-sheets' | 'files-inside' | 'tiff-kind' | 'not-text' }
  | { code: 'no-libreoffice' | 'libreoffice-failed' | 'no-recogniser' }
  | { code: 'no-text-found' | 'only-a-stamp' | 'letters-lost' | 'not-vietnamese' }
  // A plan that is added, or what is known of one.
  | { code: 'id-wrong' | 'id-taken'; id: string }
  | { code: 'text-known' | 'no-such-plan' | 'no-plan-to-replace' | 'replaces-itself'; plan: string }
  | { code: 'already-replaced'; plan: string; by: string }
  | { code: 'replaces-none' }
  | { code: 'fact-wrong'; key: string }
  | { code: 'allowed-not-there'; text: string }
  | { code: 'personal-data' }
  // A decision that cannot be.
  | { code: 'quote-not-there'; line: number; quote: string }
  | { code: 'nothing-masked'; line: number; column: number }
  | { code: 'repair-stale' | 'repairs-overlap' | 'no-reading-to-accept' }
  | { code: 'number-cannot-be'; line: number; number: number }
  | {
      code: 'no-model-on-line' | 'no-field-on-line' | 'no-task-on-line' | 'no-paragraph-on-line';
      line: number;
    }
  | { code: 'no-such-group'; group: string }
  | { code: 'no-such-unit'; unit: string }
  | { code: 'member-gone' | 'member-twice'; model: string }
  | { code: 'reason-missing' }
  | { code: 'model-name-wrong' | 'model-name-taken' }
  // What others do at the same time, and what the machine refuses.
  | { code: 'busy'; what: string | null }
  | { code: 'changed-meanwhile' | 'relearned-otherwise' | 'nothing-to-take-back' }
  | { code: 'disk-full' | 'no-permission' }
  | { code: 'site-not-built' }
  | { code: 'addresses-lost'; count: number }
  // A file of `content/` that was edited by hand.
  | { code: 'yaml-wrong'; file: string; line: number | null; what: string };

/** A refusal as one process tells it to another. */
export interface Told {
  /** As data; absent where there is no more than the sentence. */
  refusal?: Refusal;
  /** The sentence of the error. */
  sentence: string;
}
