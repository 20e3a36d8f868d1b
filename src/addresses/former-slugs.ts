/**
 * What units or tools were called in addresses before, with what each is now; a name that one of today bears is left to
 * that one.
 */
export function formerSlugs<T extends { slug: string; formerly: readonly string[] }>(
  all: readonly T[],
): { slug: string; now: T }[] {
  const taken = new Set(all.map(({ slug }) => slug));
  return all.flatMap((now) => now.formerly.filter((slug) => !taken.has(slug)).map((slug) => ({ slug, now })));
}
