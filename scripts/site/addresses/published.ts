import { leadOn } from '../../../src/addresses/lead-on.ts';
import { answered, leads, pageAt, type Site } from './site.ts';

/** Published addresses: a page's path and the fragments on it that some link leads to. */
export type PublishedAddresses = ReadonlyMap<string, ReadonlySet<string>>;

/** A source line is an address of its own whether or not a page of today links to it. */
const SOURCE_LINE = /^d-\d+(-\d+)?$/;

/** What the built site publishes: every page, and every fragment on it that a link leads to. */
export function published(site: Site): PublishedAddresses {
  const linked = new Set([...site.pages.values()].flatMap(({ links }) => links));
  const pages = [...site.pages.values()].filter(({ movedTo }) => movedTo === null);
  return new Map(
    pages.map(({ path, ids }) => [
      path,
      new Set(ids.filter((id) => SOURCE_LINE.test(id) || linked.has(`${path}#${id}`))),
    ]),
  );
}

/** Both sets of addresses together: nothing that was ever published is removed. */
export function mergeAddresses(old: PublishedAddresses, more: PublishedAddresses): PublishedAddresses {
  const paths = [...new Set([...old.keys(), ...more.keys()])];
  return new Map(paths.map((path) => [path, new Set([...(old.get(path) ?? []), ...(more.get(path) ?? [])])]));
}

/** Every published address that the built site no longer answers. */
export function lostAddresses(ledger: PublishedAddresses, site: Site): string[] {
  return [...ledger].flatMap(([path, fragments]) =>
    [path, ...[...fragments].map((fragment) => `${path}#${fragment}`)].filter(
      (address) => !answered(site, address),
    ),
  );
}

/**
 * The published pages that the built site no longer has though something stands in for them, each with the page that
 * does: a task that is read otherwise today leads to its plan.
 *
 * @returns path of the old page → path of the one that stands in for it
 */
export function pagesToLeadOn(ledger: PublishedAddresses, site: Site): Map<string, string> {
  const gone = [...ledger.keys()].filter((path) => !leads(site, path));
  return new Map(
    gone.flatMap((path) => {
      const instead = leadOn(path).find((address) => pageAt(site, address));
      return instead === undefined ? [] : [[path, instead]];
    }),
  );
}

/**
 * Whether a person gave an address up: it was named, or lies below one that was, or stood for a place there
 * ("/mo-hinh/x/#chu-tri-xa-cu-2023-4" with "/ke-hoach/xa-cu-2023/").
 */
export function isGivenUp(address: string, named: readonly string[]): boolean {
  return [address, ...leadOn(address)].some((one) =>
    named.some((name) => one === name || (name.endsWith('/') && one.startsWith(name))),
  );
}

/** The published addresses without some. */
export function without(ledger: PublishedAddresses, lost: ReadonlySet<string>): PublishedAddresses {
  return new Map(
    [...ledger]
      .filter(([path]) => !lost.has(path))
      .map(([path, fragments]) => [
        path,
        new Set([...fragments].filter((fragment) => !lost.has(`${path}#${fragment}`))),
      ]),
  );
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Runs of source lines are written short: "d-1..1290". */
function shortened(fragments: ReadonlySet<string>): string[] {
  const lines = [...fragments].filter((one) => /^d-\d+$/.test(one)).map((one) => Number(one.slice(2)));
  const rest = [...fragments].filter((one) => !/^d-\d+$/.test(one)).sort(byCodeUnit);
  const runs: [number, number][] = [];
  for (const line of lines.sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return [...runs.map(([first, last]) => (first === last ? `d-${first}` : `d-${first}..${last}`)), ...rest];
}

function expanded(word: string): string[] {
  const run = /^d-(\d+)\.\.(\d+)$/.exec(word);
  if (!run) return [word];
  const [first, last] = [Number(run[1]), Number(run[2])];
  return Array.from({ length: last - first + 1 }, (_, at) => `d-${first + at}`);
}

/** The addresses as text: one page on a line, then its fragments, all sorted, so that a difference can be reviewed. */
export function formatAddresses(ledger: PublishedAddresses): string {
  return [...ledger]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([path, fragments]) => `${[path, ...shortened(fragments)].join(' ')}\n`)
    .join('');
}

/** Reads what `formatAddresses` writes; lines that begin with "#" are remarks. */
export function parseAddresses(text: string): PublishedAddresses {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [path, ...words] = line.split(' ') as [string, ...string[]];
      return [path, new Set(words.flatMap(expanded))];
    }),
  );
}
