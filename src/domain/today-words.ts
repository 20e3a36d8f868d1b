// What is said of the units of today. Kept apart from the schema, which the browser does not need.

/** The levels of government since 1 July 2025. */
export const LEVELS_TODAY = ['xã', 'phường', 'đặc khu', 'tỉnh', 'thành phố'] as const;

/** The units that a locality is, or is divided among: "phường Đông Tiến" of "tỉnh Thanh Hóa". */
interface UnitsToday {
  units: readonly { name: string; province: string }[];
}

/** The units of today in a sentence: "phường Đông Tiến, tỉnh Thanh Hóa"; several of one province together. */
export function todayUnits({ units }: UnitsToday): string {
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
export const todayInWords = (today: UnitsToday): string => `nay thuộc ${todayUnits(today)}`;

/** The level of a unit of today: "phường" of "phường Đông Tiến". */
export const levelOf = (name: string): string =>
  LEVELS_TODAY.find((level) => name.startsWith(`${level} `)) ?? '';

/** The name without its level: "Đông Tiến". */
export const bareName = (name: string): string => name.slice(levelOf(name).length).trim();
