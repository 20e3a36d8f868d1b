import type { Recogniser } from './recogniser.ts';
import { startTesseractJs } from './tesseract-js.ts';

/**
 * Starts what recognises letters on this machine; null where nothing is installed that can.
 *
 * A Tesseract of the system is not used, though it may be faster: its version and its data differ from machine to
 * machine, so the same scan would be read differently, and `error-model.json` was fitted to the answers of this one.
 */
export async function openRecogniser(): Promise<Recogniser | null> {
  return await startTesseractJs();
}
