import type { CanonicalModel } from '../../src/domain/concordance.ts';
import type { Corrections, SourceFacts } from '../../src/domain/decisions.ts';
import type { SourceLayout } from '../../src/domain/layout.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { plainLine } from '../read/plain-characters.ts';
import type { Witness } from '../witnesses/witness.ts';

/** A witness as it is published: personal letters and digits are others of the same kind. */
export interface PublishedWitness {
  plan: string;
  /** See `textKey`. */
  key: string;
  /** The lines as received, joined by line feeds. */
  text: string;
  layout: SourceLayout | null;
  facts: SourceFacts;
  corrections: Corrections;
}

/** A plan of this site: what persons know and decided of its text. */
export interface KnownPlan {
  id: string;
  key: string;
  facts: SourceFacts;
  corrections: Corrections;
}

/** What a browser reads a file with besides the program: made by the build, the same for every file. */
export interface TrialData {
  vocabulary: Vocabulary;
  models: CanonicalModel[];
  witnesses: PublishedWitness[];
  /** The witnesses that say what the canonical models are, as they read with all other witnesses. */
  speakers: Plan[];
  known: KnownPlan[];
  /** Phrases of the subjects that every plan touches. */
  phrases: string;
}

/** A published witness as the stages take it. */
export function reviveWitness({ plan, text, layout, facts, corrections }: PublishedWitness): Witness {
  const source: SourceText = {
    file: plan,
    sha256: '',
    encoding: 'utf-8',
    lines: text
      .split('\n')
      .map((received, at) => ({ number: at + 1, text: plainLine(received), received, end: '\n' })),
    notes: [],
    ...(layout && { layout }),
  };
  return { plan, source, facts, corrections };
}
