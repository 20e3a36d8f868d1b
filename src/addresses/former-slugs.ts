/**
 * Earlier names of units or tools in addresses, each with its present one; a name that is in use today is left out.
 */
export function formerSlugs<T extends { slug: string; formerly: readonly string[] }>(
  all: readonly T[],
): { slug: string; now: T }[] {
  const taken = new Set(all.map(({ slug }) => slug));
  return all.flatMap((now) => now.formerly.filter((slug) => !taken.has(slug)).map((slug) => ({ slug, now })));
}
