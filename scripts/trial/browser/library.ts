import type rehypeParse from 'rehype-parse';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the stages take from packages and large tables, and what a browser loads only when it is needed. */
export interface Library {
  /** pdf.js and the outlines of known letters. */
  pdf: { pdfjs: typeof PdfJs; references: string };
  /** The parser of web pages. */
  html: { rehypeParse: typeof rehypeParse };
}

const loaded: Partial<Library> = {};

/** Hands over a part, before any stage needs it. */
export function provide<Name extends keyof Library>(name: Name, part: Library[Name]): void {
  loaded[name] = part;
}

/** Whether a part is there. */
export const isProvided = (name: keyof Library): boolean => loaded[name] !== undefined;

/** A part that was handed over. @throws Error where it was not: a defect */
export function provided<Name extends keyof Library>(name: Name): Library[Name] {
  const part = loaded[name];
  if (part === undefined) throw new Error(`The part "${name}" of the reader was not loaded.`);
  return part;
}
