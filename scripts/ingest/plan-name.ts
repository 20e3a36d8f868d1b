import type { Plan } from '../../src/domain/plan.ts';
import { capitalised } from '../../src/vietnamese/capitalised.ts';

/** What a plan is called where nobody named it: "Xã Thiệu Vân, 2024". @param unnamed where it names no locality */
export function planName({ locality, date }: Pick<Plan, 'locality' | 'date'>, unnamed: string): string {
  const place = [locality.level, locality.name].filter(Boolean).join(' ');
  return [capitalised(place) || unnamed, date.year].filter(Boolean).join(', ');
}
