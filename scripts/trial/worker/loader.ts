import type { Library } from '../browser/library.ts';
import type * as FilesPart from './files-part.ts';
import type { TrialData } from '../trial-data.ts';

/** How the parts of the reader come: from the site, or out of the worker itself. Each may reject. */
export interface Loader {
  data(): Promise<TrialData>;
  /** Packed by `packPairs`. */
  pairs(): Promise<string>;
  pdf(): Promise<Library['pdf']>;
  html(): Promise<Library['html']>;
  /** What writes Word and Excel. */
  files(): Promise<typeof FilesPart>;
}
