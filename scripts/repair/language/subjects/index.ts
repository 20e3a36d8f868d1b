import { digitalServices } from './digital-services.ts';
import { doingAndReporting } from './doing-and-reporting.ts';
import { economyAndTown } from './economy-and-town.ts';
import { everyday } from './everyday.ts';
import { farming } from './farming.ts';
import { farmsSchoolsClinics } from './farms-schools-clinics.ts';
import { health } from './health.ts';
import { natureAndBuilding } from './nature-and-building.ts';
import { peopleAndSociety } from './people-and-society.ts';
import { plansOfCommunes } from './plans-of-communes.ts';
import { safetyAndLaw } from './safety-and-law.ts';
import { schoolsAndCulture } from './schools-and-culture.ts';

/**
 * Words and turns of phrase of the subjects that plans of all kinds speak of, written down by hand for this project.
 *
 * They tell what runs as ordinary Vietnamese where the five plans are silent; they are no witness for a repair.
 */
export const subjectPhrases: readonly string[] = [
  farming,
  health,
  schoolsAndCulture,
  safetyAndLaw,
  economyAndTown,
  everyday,
  plansOfCommunes,
  natureAndBuilding,
  peopleAndSociety,
  farmsSchoolsClinics,
  digitalServices,
  doingAndReporting,
].flatMap((text) =>
  text
    .trim()
    .split(/,\s*|\n/)
    .filter(Boolean),
);
