import { modelKey } from '../../domain/model-key.ts';
import type { LongForm } from '../version-data.ts';

/** A plan's model as it can be chosen: one of `/so-sanh/muc-luc.json`. */
export interface Choice {
  /** "thieu-van-2024.24": what stands in the address. */
  id: string;
  plan: string;
  planName: string;
  number: number;
  /** Where its number is not enough: see `modelKey`. */
  key?: string;
  title: string;
  /** Slug of its canonical model, null where it has none. */
  model: string | null;
}

/** `/so-sanh/muc-luc.json`: all models that can be chosen, and the abbreviations that count as their long forms. */
export interface Choices {
  choices: Choice[];
  abbreviations: LongForm[];
}

/** What an address asks for, against what there is. */
export interface Asked {
  /** In the order of the index, each once. */
  chosen: Choice[];
  /** What was asked for and does not exist, as it stood in the address. */
  unknown: string[];
  /** The canonical form of `chon`, empty where nothing is left. */
  canonical: string;
}

/** More columns than this cannot be read side by side. */
export const MOST = 6;

/**
 * Reads the address: order and repetition do not matter, because every choice has one canonical form; what does
 * not exist is reported to the reader, never dropped silently.
 *
 * @param query the value of `chon`: ids joined by commas
 * @param index every choice there is, in canonical order
 */
export function readChoice(query: string, index: readonly Choice[]): Asked {
  const asked = [...new Set(query.split(',').map((part) => part.trim()))].filter((part) => part !== '');
  const known = index.filter(({ id }) => asked.includes(id));
  const chosen = known.slice(0, MOST);
  return {
    chosen,
    unknown: asked.filter((id) => !known.some((choice) => choice.id === id)),
    canonical: chosen.map(({ id }) => id).join(','),
  };
}

/** Why an id does not exist, in words: no such plan, or no such number in it. */
export function explainUnknown(id: string, index: readonly Choice[]): string {
  const [, plan = '', number = ''] = /^(.*?)\.([^.]*)$/.exec(id) ?? [];
  const ofPlan = index.filter((choice) => choice.plan === plan);
  if (ofPlan.length === 0) return `Không có lựa chọn “${id}”: không kế hoạch nào có mã này.`;
  const numbers = ofPlan.map(modelKey).join(', ');
  return `${ofPlan[0]!.planName} không có mô hình số ${number}. Các số của kế hoạch này: ${numbers}.`;
}
