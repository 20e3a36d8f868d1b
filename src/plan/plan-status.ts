import type { PlanPage } from '../domain/pages.ts';
import { dayInWords } from '../domain/time.ts';

/** Why a plan is not to be acted on as it stands: a newer version, or an end. */
export interface PlanStatus {
  /** For a head of a column: "đã có bản mới hơn". */
  short: string;
  /** One or two sentences. */
  sentence: string;
  /** The plan that counts instead. */
  newer: string | null;
}

/** What a reader must know before using a plan; null where it is the newest known and in force. */
export function planStatus({
  withdrawn,
  replacedBy,
}: Pick<PlanPage, 'withdrawn' | 'replacedBy'>): PlanStatus | null {
  if (withdrawn)
    return {
      short: 'hết hiệu lực',
      sentence: `Kế hoạch này hết hiệu lực từ ngày ${dayInWords(withdrawn.at)}: ${withdrawn.reason.replace(/\.$/, '')}.`,
      newer: replacedBy,
    };
  if (replacedBy !== null)
    return {
      short: 'đã có bản mới hơn',
      sentence: 'Đã có bản mới hơn của kế hoạch này.',
      newer: replacedBy,
    };
  return null;
}
