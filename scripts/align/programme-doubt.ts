import { programmeNamed, type Programme } from '../../src/domain/programme.ts';

/** What is said where a text does not name its programme, in one sentence. */
export const programmeDoubt = (programmes: readonly Programme[]): string =>
  `The text names no programme, or several: it is read as a plan of ${programmeNamed(programmes, null).name}. ` +
  `Say "programme: <one of ${programmes.map(({ slug }) => slug).join(', ')}>" in its source.yaml.`;
