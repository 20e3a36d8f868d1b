import { readVersion } from '../comparison/read-version.ts';
import type { ShownVersion } from '../comparison/versions.ts';
import type { VersionLists } from './version-lists.ts';

/** How many wordings are laid beside each other. */
const WORDINGS = 3;

/** One version of each of the most frequent wordings. */
export async function representativesOf({ facets }: VersionLists): Promise<ShownVersion[]> {
  const wordings = facets.find(({ slug }) => slug === 'cau-chu')!.kinds.slice(0, WORDINGS);
  return Promise.all(
    wordings.map(async ({ versions }) => {
      const { plan, page, edge } = versions[0]!;
      return { plan, page, edge, data: await readVersion(page), alike: versions.length };
    }),
  );
}
