import { digitalServices } from './digital-services.ts';
import { doingAndReporting } from './doing-and-reporting.ts';
import { farming } from './farming.ts';
import { farmsSchoolsClinics } from './farms-schools-clinics.ts';
import { health } from './health.ts';
import { ofLife } from './of-life.ts';
import { plansOfCommunes } from './plans-of-communes.ts';

/**
 * Words and turns of phrase of the subjects that plans of all kinds speak of, written down by hand for this project.
 *
 * They tell what runs as ordinary Vietnamese where the five plans are silent; they are no witness for a repair.
 */
export const subjectPhrases = (): string[] =>
  [farming, health, ofLife, plansOfCommunes, farmsSchoolsClinics, digitalServices, doingAndReporting].flatMap(
    (text) =>
      text
        .trim()
        .split(/,\s*|\n/)
        .filter(Boolean),
  );
