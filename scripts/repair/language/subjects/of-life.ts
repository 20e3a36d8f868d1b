import { economyAndTown } from './economy-and-town.ts';
import { everyday } from './everyday.ts';
import { natureAndBuilding } from './nature-and-building.ts';
import { peopleAndSociety } from './people-and-society.ts';
import { safetyAndLaw } from './safety-and-law.ts';
import { schoolsAndCulture } from './schools-and-culture.ts';

/** The subjects that every plan touches: a browser loads them with its data, beside the program. */
export const ofLife: string = [
  schoolsAndCulture,
  safetyAndLaw,
  economyAndTown,
  everyday,
  natureAndBuilding,
  peopleAndSociety,
].join('\n');
