// pdf.js as a part of the reader. Its own worker runs in ours: it is found under a global name.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

export * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
