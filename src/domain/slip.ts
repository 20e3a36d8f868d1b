import type { Repair } from './repair.ts';

/** Whether an entry says that the author typed so, and is no damage: the text stays, by the program or by a person. */
export const isVerbatim = ({ rule }: Pick<Repair, 'rule'>): boolean => rule === 'verbatim';

/** Whether the program found the author's slip and no person looked at it; such an entry waits for nobody. */
export const isFoundSlip = (repair: Pick<Repair, 'rule' | 'status'>): boolean =>
  isVerbatim(repair) && repair.status === 'suggested';
