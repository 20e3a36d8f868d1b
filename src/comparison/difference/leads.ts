import { listWords } from './list-words.ts';
import type { ComparedModel, Difference, Vocabulary, CitedValue, ComparedVersion } from './types.ts';

/** The lead units (chủ trì) of a version, each kind once, in the order of the text. */
function leadsOf({ plan, model }: ComparedVersion): (CitedValue & { slug: string })[] {
  return leadUnits(model).map(({ unit, name, line }) => ({
    slug: unit,
    plan,
    number: model.number,
    text: name,
    line,
  }));
}

/** The units that lead a model, each kind once, in the order of the text. */
export function leadUnits({ units }: Pick<ComparedModel, 'units'>): ComparedModel['units'] {
  const seen = new Set<string>();
  return units.filter(({ role, unit }) => role === 'lead' && !seen.has(unit) && seen.add(unit));
}

/** "cong-an-xa" and "cong-an-thi-xa" are one force at two levels. */
const withoutLevel = (slug: string): string =>
  slug.replace(/-(?:xa|phuong|thi-xa|huyen|thanh-pho|tinh|cap-xa|cap-huyen|cap-tinh)$/, '');

/** Who leads, where the versions name different units. Units of one force at different levels are described as such. */
export function compareLeads(versions: readonly ComparedVersion[], names: Vocabulary): Difference[] {
  const leads = versions.map(leadsOf);
  const keys = leads.map((units) => keyOf(units.map(({ slug }) => slug)));
  if (new Set(keys).size < 2) return [];
  const named = [...new Set(keys)].map((key) => {
    const who = listWords(versions.filter((_, at) => keys[at] === key).map(({ name }) => name));
    const units = leads[keys.indexOf(key)]!.map(({ slug }) => names.unit(slug));
    return units.length === 0 ? `${who} không nêu` : `${who} giao ${listWords(units)}`;
  });
  const bare = new Set(leads.map((units) => keyOf(units.map(({ slug }) => withoutLevel(slug)))));
  if (bare.size === 1) named[named.length - 1] += ' (cùng một lực lượng, khác cấp)';
  return [{ kind: 'lead', clauses: named, values: leads.flat() }];
}

const keyOf = (slugs: readonly string[]): string => [...new Set(slugs)].sort().join(' ');
