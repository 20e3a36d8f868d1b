import type { Recogniser } from './recogniser.ts';
import { startTesseractJs } from './tesseract-js.ts';

/** Starts what recognises letters on this machine; null where nothing is installed that can. */
export async function openRecogniser(): Promise<Recogniser | null> {
  return await startTesseractJs();
}
