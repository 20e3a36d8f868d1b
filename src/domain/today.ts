import { z } from 'zod';

/** One line without control characters. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;
const oneLine = z.string().regex(ONE_LINE, 'must be one line of readable characters').normalize('NFC');

/** The levels that there are since 1 July 2025. */
const LEVELS_TODAY = ['xã', 'phường', 'đặc khu', 'tỉnh', 'thành phố'] as const;

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

/** The units of today in a sentence: "phường Đông Tiến, tỉnh Thanh Hóa"; several of one province together. */
export function todayUnits({ units }: Pick<Today, 'units'>): string {
  const provinces = [...Map.groupBy(units, ({ province }) => province)];
  return provinces
    .map(([province, own]) => {
      const names = [...Map.groupBy(own, ({ name }) => levelOf(name))].map(([level, alike]) =>
        alike.length === 1
          ? alike[0]!.name
          : `các ${level} ${new Intl.ListFormat('vi', { type: 'conjunction' }).format(alike.map(({ name }) => bareName(name)))}`,
      );
      return own.some(({ name }) => name === province) ? province : `${names.join(' và ')}, ${province}`;
    })
    .join('; ');
}

/** "nay thuộc phường Đông Tiến, tỉnh Thanh Hóa"; of a place that was divided "nay thuộc các phường …, tỉnh …". */
export const todayInWords = (today: Pick<Today, 'units'>): string => `nay thuộc ${todayUnits(today)}`;

/** The level of a unit of today: "phường" of "phường Đông Tiến". */
export const levelOf = (name: string): string =>
  LEVELS_TODAY.find((level) => name.startsWith(`${level} `)) ?? '';

/** The name without its level: "Đông Tiến". */
export const bareName = (name: string): string => name.slice(levelOf(name).length).trim();
