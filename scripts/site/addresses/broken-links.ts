import { leads, type Site } from './site.ts';

/** Every link of the site that leads nowhere, "page -> target", each once. */
export function brokenLinks(site: Site): string[] {
  const broken = [...site.pages.values()].flatMap(({ path, links }) =>
    [...new Set(links)].filter((link) => !leads(site, link)).map((link) => `${path} -> ${link}`),
  );
  return broken.sort();
}

/** Ids that stand twice on a page, "page#id": the second could never be reached. */
export function doubleIds(site: Site): string[] {
  return [...site.pages.values()].flatMap(({ path, ids }) => {
    const seen = new Set<string>();
    const double = ids.filter((id) => seen.size === seen.add(id).size);
    return [...new Set(double)].map((id) => `${path}#${id}`);
  });
}
