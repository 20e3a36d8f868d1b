import type { Locality } from '../../domain/plan.ts';

/** Cities that stand beside provinces, not below one. */
const CITIES = /^thành phố (?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/iu;

const isProvince = (place: string): boolean => /^tỉnh /iu.test(place) || CITIES.test(place);

/** The province of a locality, "tỉnh Thanh Hóa"; null where the plan does not say it. */
export function provinceOf({ name, level, parent }: Locality): string | null {
  const places = [...(name !== null && level !== null ? [`${level} ${name}`] : []), ...parent];
  return places.findLast(isProvince) ?? null;
}
