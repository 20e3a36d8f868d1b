import type { ComparedProgramme } from '../../comparison/difference/types.ts';
import type { LongForm } from '../../comparison/version-data.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Deadline } from '../../domain/reading.ts';

/** Where what a tried plan is compared with lies, from the root of the site. */
export const OTHERS_FILE = '/thu/cac-ke-hoach.json';

/** A plan of the site, as a tried plan is compared with it. */
export interface OtherPlan {
  id: string;
  /** "Xã Thiệu Vân, 2024". */
  name: string;
  programme: string;
  /** "tỉnh Thanh Hóa"; null where the plan does not say it. */
  province: string | null;
  /** The units that it belongs to today, "phường Đông Tiến, tỉnh Thanh Hóa"; none where nobody said so. */
  today: string[];
  /** Why it is not to be acted on as it stands; null where it is in force. */
  status: string | null;
}

/** A numbered model of such a plan. */
export interface OtherModel {
  plan: string;
  number: number;
  /** Where its number is not enough: see `modelKey`. */
  key?: string;
  title: string;
  /** Slugs of the canonical models that it is. */
  models: string[];
  /** The fields that have at least one reading. */
  fields: FieldId[];
  /** The kinds of units that lead it. */
  leads: string[];
  deadlines: Deadline[];
  /** Slugs of the tools that it names. */
  tools: string[];
}

/** A canonical model. */
export interface CanonicalTitle {
  slug: string;
  title: string;
  group: string;
  programme: string;
}

/** `/thu/cac-ke-hoach.json`: all that a tried plan is compared with, but the words of the models. */
export interface Others {
  plans: OtherPlan[];
  /** In the order of the concordance. */
  canonical: CanonicalTitle[];
  models: OtherModel[];
  /** By slug, the default one first. */
  programmes: (ComparedProgramme & { slug: string })[];
  /** Names of kinds of units and of tools by slug. */
  units: Record<string, string>;
  tools: Record<string, string>;
  abbreviations: LongForm[];
}
