import type { Role } from '../../domain/reading.ts';
import { lineUrl, modelUrl, planModelUrl, planUrl, taskUrl } from '../../domain/urls.ts';
import type { Abbreviation } from './phrases.ts';

/** What a search can find: a canonical model, a plan's numbered model, a task, a plan, a section of a plan. */
export type Kind = 'model' | 'plan-model' | 'task' | 'plan' | 'section';

/** A unit named in a record: slug of its kind, its role, its name as printed. */
export type UnitMention = readonly [unit: string, role: Role, name: string];

/** A place in the concordance: slug, and whether it is the same model or a task strongly bearing on it. */
export type ModelLink = readonly [slug: string, strength: 'same' | 'partial' | 'strong' | 'weak'];

/**
 * One thing that can be found, without its running text. Absent keys are those that do not apply or are empty,
 * so that they cost no bytes.
 */
export interface SearchRecord {
  kind: Kind;
  title: string;
  plan?: string;
  /** Of a plan-model. */
  number?: number;
  /** Of a plan-model whose number is not enough: see `modelKey`. */
  key?: string;
  /** Of a task or section. */
  path?: string;
  /** Of a canonical model. */
  slug?: string;
  aliases?: string[];
  /** Slug of the group of utilities. */
  group?: string;
  /** Of a canonical model: slug of its programme, where the site has several; others have that of their plan. */
  programme?: string;
  models?: ModelLink[];
  units?: UnitMention[];
  tools?: string[];
  /** `Deadline.value` of a dated one, else its kind, "ongoing" or "dependent". */
  deadlines?: string[];
  pilot?: true;
  /** The first source line. */
  line?: number;
  /** The title as received where glyphs were lost, so that a damaged copy pasted into the box finds it. */
  received?: string;
}

/** A plan as the query may name it. */
export interface PlanEntry {
  id: string;
  /** "Xã Thiệu Vân, 2024". */
  shortName: string;
  name: string | null;
  level: string | null;
  year: number | null;
  /** Slug of its programme, where the site has several. */
  programme?: string;
  /** What its locality is today, with level: ["phường Đông Tiến"]; absent where nobody said so. */
  today?: string[];
  /** The places it lay in and lies in today, with level: ["huyện Hoằng Hóa", "tỉnh Thanh Hóa"]. */
  within?: string[];
  /** Why it does not count as it stands: "đã có bản mới hơn"; absent where it does. */
  status?: string;
}

/** A unit kind or a tool with the other ways it is printed. */
export interface NamedEntry {
  slug: string;
  name: string;
  variants?: string[];
}

/** The first file: everything but running text. It is all that the first answer needs. */
export interface IndexHead {
  /** Raised when the shape changes: an old script must not read a new file. */
  version: 1;
  plans: PlanEntry[];
  units: NamedEntry[];
  tools: NamedEntry[];
  groups: NamedEntry[];
  /** The programmes by their short names ("Đề án 06", "ĐA 06"). */
  programmes?: NamedEntry[];
  abbreviations: Abbreviation[];
  /** Vietnamese names of the fields, for snippets. */
  fieldNames: Record<string, string>;
  records: SearchRecord[];
  /**
   * Where there are many plans: only the records of canonical models and of plans as such stand here, the others in the
   * parts of their plans (see `parts.ts`).
   */
  parts?: {
    /** The largest number that a model of a plan has. */
    lastNumber: number;
    /** The names of the files that say in which plans rare words stand. */
    words: string[];
  };
}

/** One passage of a record: the id of its field ("objective", "text"), its words, and its first source line. */
export type Passage = readonly [field: string, text: string, line: number];

/** The second file: the running text of each record, in the same order. */
export interface IndexTexts {
  version: 1;
  passages: Passage[][];
}

/** The address of a record from the root of the site, without a base path. */
export function urlOf(record: SearchRecord): string {
  const { kind, plan = '', number = 0, key, path = '', slug = '', line = 1 } = record;
  switch (kind) {
    case 'model':
      return modelUrl(slug);
    case 'plan-model':
      return planModelUrl(plan, { number, key });
    case 'task':
      return taskUrl(plan, path);
    case 'plan':
      return planUrl(plan);
    case 'section':
      return lineUrl(plan, line);
  }
}
