import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('./reference.tsv', import.meta.url));

/** The reference styles as they are written down. */
export const referenceText = (): string => readFileSync(FILE, 'utf8');
