import { startsWith } from '../reader/reader.ts';

/** The first bytes of PNG and JPEG files. */
const IMAGES = ['\u0089PNG\r\n', '\u00ff\u00d8\u00ff'];

/** Whether the bytes are a picture of a kind that scanners and telephones make. */
export const isPicture = (bytes: Uint8Array): boolean => IMAGES.some((start) => startsWith(bytes, start));
