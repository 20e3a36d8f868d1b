// The worker of a page that is a file, which may load nothing: all parts are in it.
import data from 'trial:data';
import pairs from 'trial:pairs';
import references from 'trial:references';
import { rehypeParse } from './html-part.ts';
import { pdfjs } from './pdf-part.ts';
import { serveReader } from './serve.ts';

serveReader(() => ({
  data: () => Promise.resolve(data),
  pairs: () => Promise.resolve(pairs),
  pdf: () => Promise.resolve({ pdfjs, references }),
  html: () => Promise.resolve({ rehypeParse }),
}));
