// pdf.js as a part of the reader. Its own worker runs in ours: it is found under a global name. The order matters.
import './before-pdf.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import './after-pdf.ts';

export * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
