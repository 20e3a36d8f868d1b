import type { Mask } from '../../domain/pages.ts';
import type { Anomaly } from '../../domain/plan.ts';
import type { Repair } from '../../domain/repair.ts';
import { isFoundSlip } from '../../domain/slip.ts';
import type { Trial } from '../data/trial.ts';

/** What a person should look at before the plan goes out, by kind. */
export interface Doubts {
  /** What the plan says of itself and cannot be so, or is said twice and not the same. */
  anomalies: Anomaly[];
  /** Damaged letters that were read and are not sure, and such as were only guessed at. */
  letters: Repair[];
  /** How many damaged letters were read surely. */
  sure: number;
  /** What the author probably mistyped; it stays as it is. */
  slips: Repair[];
  /** Personal data that a publication has to mask. */
  personal: Mask[];
}

/** What is doubtful in a tried plan. */
export function findDoubts({ plan, ledger, masked }: Trial): Doubts {
  const [slips, repairs] = [ledger.filter(isFoundSlip), ledger.filter((one) => !isFoundSlip(one))];
  const isOpen = ({ status }: Repair): boolean => status === 'likely' || status === 'suggested';
  return {
    anomalies: plan.anomalies,
    letters: repairs.filter(isOpen),
    sure: repairs.filter((one) => !isOpen(one)).length,
    slips,
    personal: masked,
  };
}
