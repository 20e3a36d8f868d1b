import type { FieldId } from '../../domain/fields.ts';
import type { Model } from '../../domain/plan.ts';
import type { Reading } from '../../domain/reading.ts';

/** The parts of a model that are compared. */
export type ComparedModel = Pick<
  Model,
  'number' | 'key' | 'title' | 'lines' | 'units' | 'tools' | 'deadlines'
> & {
  fields: Record<FieldId, Omit<Reading, 'items'>[]>;
};

/** One plan's version of a canonical model, as it goes into a comparison. */
export interface ComparedVersion {
  /** Id of the plan, or of the version where two versions of one plan are compared; unique within the comparison. */
  plan: string;
  /** The plan's name in sentences: "Thiệu Vân 2024". */
  name: string;
  model: ComparedModel;
  /** What its programme says of time and words; absent where nothing is known of it. */
  programme?: ComparedProgramme;
}

/** What a comparison asks of a plan's programme. */
export interface ComparedProgramme {
  name: string;
  /** The day before which no deadline can be meant, null where there is none. */
  start: string | null;
  /** Words that name the programme and say nothing of when. */
  frameWords: string[];
}

/** Words and names that a comparison needs from the vocabulary. */
export interface Vocabulary {
  /** The name of a kind of unit by its slug. */
  unit: (slug: string) => string;
  /** The name of a tool by its slug. */
  tool: (slug: string) => string;
  /** Short and long forms that count as the same word. */
  abbreviations: readonly { short: string; long: string }[];
}

/** One value of one version, with the place that it was read from. */
export interface CitedValue {
  plan: string;
  number: number;
  text: string;
  /** The source line, from 1. */
  line: number;
}

export type DifferenceKind = 'lead' | 'deadline' | 'tools' | 'targets' | 'steps';

/** A difference in substance. */
export interface Difference {
  kind: DifferenceKind;
  /** What each of the versions says of it, in Vietnamese, to follow the name of the kind: "A giao Công an xã". */
  clauses: string[];
  values: CitedValue[];
}

/** How far the words of a field differ where its substance may not. */
export interface Wording {
  field: 'title' | 'objective';
  /** Ids of the two plans compared. */
  plans: [string, string];
  /** The share of the words of both texts that the other one lacks, 0 to 1. */
  changed: number;
}

/** What `compareVersions` gives. */
export interface Comparison {
  substance: Difference[];
  wording: Wording[];
}
