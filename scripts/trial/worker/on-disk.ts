// The worker of a page that is a file, which may load nothing: all parts are in it.
import type { TrialData } from '../trial-data.ts';
import * as files from './files-part.ts';
import { rehypeParse } from './html-part.ts';
import { pdfjs } from './pdf-part.ts';
import { serveReader } from './serve.ts';

// Set by `bundleForDisk`.
declare const TRIAL_DATA: TrialData;
declare const TRIAL_PAIRS: string;
declare const TRIAL_REFERENCES: string;

serveReader(() => ({
  data: () => Promise.resolve(TRIAL_DATA),
  pairs: () => Promise.resolve(TRIAL_PAIRS),
  pdf: () => Promise.resolve({ pdfjs, references: TRIAL_REFERENCES }),
  html: () => Promise.resolve({ rehypeParse }),
  files: () => Promise.resolve(files),
}));
