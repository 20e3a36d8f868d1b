import { provided } from './library.ts';

/** The reference styles as they are written down. */
export const referenceText = (): string => provided('pdf').references;
