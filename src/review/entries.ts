import { stringify } from 'yaml';
import type { Undecided } from '../domain/concordance.ts';
import { PLACEHOLDERS } from '../domain/decisions.ts';
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

/** An entry for `members:` of `content/corrections/<plan>.yaml`, with the nearest candidate, or with none. */
export function memberEntry({ number, candidates }: Undecided): string {
  return listOf([{ number, model: candidates[0]?.model ?? null, relation: 'same', ...PLACEHOLDERS }]);
}
