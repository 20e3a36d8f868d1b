import { stringify } from 'yaml';
import type { Undecided } from '../domain/concordance.ts';
import { PLACEHOLDERS } from '../domain/decisions.ts';
import { keyPart } from '../domain/model-key.ts';
import { GAP, type Repair } from '../domain/repair.ts';

const listOf = (entries: object[]): string =>
  entries
    .map((entry) => `  - ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`)
    .join('\n');

/**
 * Entries for `repairs:` of `content/corrections/<plan>.yaml` that accept the readings offered; where none is
 * known, the person writes one.
 */
export function repairEntries(repairs: readonly Repair[]): string {
  const entries = repairs.map(({ line, column, raw, text }) =>
    text.includes(GAP)
      ? { line, column, raw, decision: 'set', text: 'CHỮ TRÊN BẢN GIẤY', ...PLACEHOLDERS }
      : { line, column, raw, decision: 'accept', ...PLACEHOLDERS },
  );
  return listOf(entries);
}

/** One thing that a person may decide on an undecided model, ready to copy. */
export interface ReadyDecision {
  /** Slug of the canonical model, null for "none of them". */
  model: string | null;
  yaml: string;
}

/**
 * The decisions on an undecided model for `members:` of `content/corrections/<plan>.yaml`: one for each candidate, the
 * likeliest first, and one that none fits.
 */
export function memberDecisions({ number, key, candidates }: Undecided): ReadyDecision[] {
  const { by, at } = PLACEHOLDERS;
  const named = { number, ...keyPart({ key }) };
  return [...candidates.map(({ model }) => model), null].map((model) => ({
    model,
    yaml: listOf([
      model === null ? { ...named, model, by, at } : { ...named, model, relation: 'same', ...PLACEHOLDERS },
    ]),
  }));
}
