import type { PlanPage } from '../domain/pages.ts';
import type { Cite } from '../domain/plan.ts';
import { at, context, documentDate, documentNumber, parts, vietnamese, type LinkedNode } from './terms.ts';

/** The date of a plan as far as it is known, in ISO form: "2024", "2024-02", "2024-02-07"; null without a year. */
export function isoDate({ day, month, year }: PlanPage['date']): string | null {
  if (year === null) return null;
  const parts = [String(year)];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The permanent addresses, with host, of a plan and its parts. */
export interface PlanAddresses {
  plan: string;
  /** Its whole text. */
  text: string;
  /** Its models or tasks, in its order. */
  parts: readonly string[];
  /** The plan that it is a newer version of. */
  replaces: string | null;
}

/** A document that a plan names as its basis. */
const cited = ({ number, date, title }: Cite): LinkedNode => ({
  '@type': 'Legislation',
  name: title,
  ...documentNumber(number),
  ...documentDate(date),
});

/** The body that issued a plan: one node, in the words of both vocabularies. */
function issuedBy(issuer: string | null, plan: string): LinkedNode {
  if (issuer === null) return {};
  const id = `${plan}#co-quan`;
  return {
    legislationPassedBy: { '@id': id, '@type': ['Organization', 'eli:Agent'], name: issuer },
    'eli:passed_by': at(id),
  };
}

/**
 * A plan as schema.org `Legislation` and ELI `LegalResource`. What the text leaves blank is left out, and nothing
 * is said of its legal force: the text does not say it.
 */
export function planLegislation(plan: PlanPage, addresses: PlanAddresses): LinkedNode {
  const { plan: url, text, replaces } = addresses;
  return {
    '@context': context,
    '@type': ['Legislation', 'eli:LegalResource'],
    '@id': url,
    url,
    name: plan.title,
    inLanguage: 'vi',
    legislationType: 'Kế hoạch',
    'eli:type_document': { '@type': 'eli:ResourceType', name: 'Kế hoạch' },
    ...documentNumber(plan.number),
    ...documentDate(isoDate(plan.date)),
    ...issuedBy(plan.issuer, url),
    ...(plan.locality.name && {
      spatialCoverage: { '@type': 'AdministrativeArea', name: plan.locality.name },
    }),
    'eli:is_realized_by': at(text),
    ...(replaces && { legislationChanges: at(replaces), 'eli:changes': at(replaces) }),
    ...(plan.cites.length > 0 && { 'eli:cites': plan.cites.map(cited) }),
    ...parts(addresses.parts),
  };
}

/** The whole text of a plan, in Vietnamese: what ELI calls the expression of the legal resource. */
export const textExpression = (
  plan: PlanPage,
  addresses: Pick<PlanAddresses, 'plan' | 'text'>,
): LinkedNode => ({
  '@context': context,
  '@type': ['Legislation', 'eli:LegalExpression'],
  '@id': addresses.text,
  url: addresses.text,
  name: plan.title,
  inLanguage: 'vi',
  'eli:title': plan.title,
  'eli:language': vietnamese,
  'eli:realizes': at(addresses.plan),
  exampleOfWork: at(addresses.plan),
});
