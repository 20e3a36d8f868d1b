import type { ComparedModel, ComparedProgramme } from './difference/types.ts';
import { modelKey } from '../domain/model-key.ts';
import type { Repair } from '../domain/repair.ts';
import type { Mark } from '../domain/span.ts';

/**
 * One plan's version of a model with all that a comparison shows of it: `/so-sanh/mo-hinh/<plan>.<n>.json`. The
 * build and the browser draw from the same data, so a comparison put together by a person lacks nothing.
 */
export interface VersionData {
  /** "thieu-van-2024.24": what stands in the address of a comparison. */
  id: string;
  plan: string;
  planName: string;
  /** What the plan calls its models: "Mô hình". */
  itemWord: string;
  /** The plan as it is cited, in the official form. */
  cited: string;
  /** Why the plan is not to be acted on as it stands: "đã có bản mới hơn"; null where it is in force. */
  status: string | null;
  /** "nay thuộc phường Đông Tiến, tỉnh Thanh Hóa"; null where nothing is said of it. */
  today: string | null;
  model: ComparedModel & { titleMarks: Mark[] };
  /** The entries of the plan's ledger that the marks of this model point to. */
  ledger: Repair[];
  names: NamesBySlug;
  programme: ComparedProgramme;
}

/** Names of the units, tools and plans that the version speaks of, by slug or id. */
export interface NamesBySlug {
  units: Record<string, string>;
  tools: Record<string, string>;
  plans: Record<string, string>;
}

/** A short and a long form that count as the same words. */
export interface LongForm {
  short: string;
  long: string;
}

/** Part of fragments: "thieu-van-2024-24". */
export const keyOf = ({ plan, model }: VersionData): string => `${plan}-${modelKey(model)}`;

/** How a comparison makes its links and permanent addresses: it is drawn by the build and by the browser. */
export interface ComparisonLinks {
  /** A link to a page of the site, from its path below the root. */
  href: (path: string) => string;
  /** The permanent address, with host, of a page of the site. */
  permalink: (path: string) => string;
  /** The permanent address of the comparison itself, without fragment. */
  address: string;
}
