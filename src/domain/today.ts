import { z } from 'zod';
import { LEVELS_TODAY } from './today-words.ts';

/** One line without control characters. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;
const oneLine = z.string().regex(ONE_LINE, 'must be one line of readable characters').normalize('NFC');

/** "phường Đông Tiến", "xã Hoằng Phú", "tỉnh Ninh Bình": the level in small letters, then the name. */
const NAMED = new RegExp(`^(?:${LEVELS_TODAY.join('|')}) \\p{Lu}`, 'u');
const PROVINCE = /^(?:tỉnh|thành phố) \p{Lu}/u;

const isDay = z.iso.date('must be a day like 2025-07-01');

/** A unit of today. */
const todayUnitSchema = z.strictObject({
  name: oneLine.regex(
    NAMED,
    `must be a level of today and a name, like "phường Đông Tiến" (levels: ${LEVELS_TODAY.join(', ')}; districts ended on 2025-06-30)`,
  ),
  province: oneLine.regex(PROVINCE, 'must be like "tỉnh Thanh Hóa" or "thành phố Huế"'),
});

/**
 * What the locality of a plan is today, typed by a person: names in the plan stay as printed. Several units where it was
 * divided. Only what two sources agree on is to be written.
 */
export const todaySchema = z.strictObject({
  units: z
    .array(todayUnitSchema)
    .min(1, 'must name at least one unit of today')
    .refine(
      (units) => new Set(units.map(({ name, province }) => `${name} ${province}`)).size === units.length,
      'names a unit twice',
    ),
  /** The first day on which that is so. */
  since: isDay,
  /** The paper that says so: "Nghị quyết số 1686/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội". */
  resolution: oneLine,
  /** What the sources do not agree on, one sentence; null where they do on all of it. */
  unsettled: oneLine.nullable().default(null),
  /** Where the person read it, each a title or an address. */
  sources: z
    .array(oneLine)
    .min(2, 'must name two sources that agree: what only one of them says is not to be written')
    .refine((all) => new Set(all).size === all.length, 'names a source twice'),
});
export type Today = z.infer<typeof todaySchema>;
