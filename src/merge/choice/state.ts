import type { OtherPlan, Others } from '../../trial/data/others.ts';
import { unionRows, type MergeRow } from './rows.ts';

/** What was chosen for a row, in the order of the new plan. */
export interface Chosen {
  row: MergeRow;
  /** The id of the holder whose words are taken; null where the row is left out. */
  from: string | null;
  /** Its number in the new plan; null where it is left out. */
  number: number | null;
}

/** All that a person chose: what the address says. */
export interface MergeState {
  plans: OtherPlan[];
  chosen: Chosen[];
  /** What the address asks for and does not exist. */
  unknown: string[];
  /** Names of the plans that it asks for beyond the most that are put together. */
  beyond: string[];
}

/** The most plans that are put together; no commune was made of more. */
const MOST_PLANS = 12;

const listOf = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** Numbers from 1 for all that is taken, in order. */
export function numbered(chosen: readonly Chosen[]): Chosen[] {
  let next = 0;
  return chosen.map((one) => ({ ...one, number: one.from === null ? null : (next += 1) }));
}

/** What is proposed before a person chooses: every row, in the words of the first plan that has it. */
const proposed = (rows: readonly MergeRow[]): Chosen[] =>
  numbered(rows.map((row) => ({ row, from: row.holders[0]!.id, number: null })));

/**
 * What an address says. What it leaves out is as proposed; unknown names are reported.
 *
 * @param query `ke`: ids of plans; `chon`: rows in order, "slug:plan.number:new number", left out "slug:-"
 */
export function readState(query: URLSearchParams, others: Others): MergeState {
  const asked = listOf(query.get('ke'));
  const known = asked.flatMap((id) => others.plans.find((plan) => plan.id === id) ?? []);
  const plans = known.slice(0, MOST_PLANS);
  const beyond = known.slice(MOST_PLANS).map(({ name }) => name);
  const unknown = asked.filter((id) => !known.some((plan) => plan.id === id));
  const rows = unionRows(others, plans);
  const entries = listOf(query.get('chon')).map((entry) => entry.split(':'));
  if (entries.length === 0) return { plans, chosen: proposed(rows), unknown, beyond };
  const chosen: Chosen[] = [];
  for (const [key = '', from = '', number = ''] of entries) {
    const row = rows.find((one) => one.key === key && !chosen.some((before) => before.row === one));
    const holder = row?.holders.find(({ id }) => id === from);
    if (!row || (!holder && from !== '-')) unknown.push([key, from].join(':'));
    else if (!holder) chosen.push({ row, from: null, number: null });
    else
      chosen.push({
        row,
        from,
        number: /^\d{1,4}$/.test(number) && Number(number) > 0 ? Number(number) : null,
      });
  }
  const left = rows.filter((row) => !chosen.some((one) => one.row === row));
  const taken = Math.max(0, ...chosen.map(({ number }) => number ?? 0));
  const more = proposed(left).map((one) => ({ ...one, number: one.number! + taken }));
  return { plans, chosen: [...chosen, ...more], unknown, beyond };
}

const entryOf = ({ row, from, number }: Chosen): string =>
  from === null ? `${row.key}:-` : `${row.key}:${from}:${number ?? ''}`;

/** The query of an address that says this; the choice is left out where it is as proposed. */
export function writeState({ plans, chosen }: Pick<MergeState, 'plans' | 'chosen'>, others: Others): string {
  if (plans.length === 0) return '';
  const said = chosen.map(entryOf).join(',');
  const plain = proposed(unionRows(others, plans)).map(entryOf).join(',');
  // Colons and commas may stand in a query, and an address that can be read is sent with more trust.
  return `?ke=${plans.map(({ id }) => id).join(',')}${said === plain ? '' : `&chon=${said}`}`;
}
