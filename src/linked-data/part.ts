import { at, context, partOf, type LinkedNode } from './terms.ts';

/** A model or task of a plan: its name, and the addresses of its page and of what it belongs to. */
export interface PlanPart {
  /** Permanent address of its page, and of its plan's. */
  url: string;
  plan: string;
  name: string;
  /** Its own number, where it has one. */
  number?: number;
  /** Its fields in the order of the page: fragment and name. */
  fields?: readonly { fragment: string; name: string }[];
  /** Addresses of the canonical models that it is, or bears on. */
  about: readonly string[];
}

/** A model or task of a plan as a part of it; its fields are parts of their own, each with an address. */
export function planPart({ url, plan, name, number, fields = [], about }: PlanPart): LinkedNode {
  return {
    '@context': context,
    '@type': ['Legislation', 'eli:LegalResourceSubdivision'],
    '@id': url,
    url,
    name,
    inLanguage: 'vi',
    ...(number !== undefined && { position: number }),
    ...partOf(plan),
    ...(about.length > 0 && { about: about.map(at), 'eli:is_about': about.map(at) }),
    ...(fields.length > 0 && {
      'eli:has_part': fields.map((field) => ({
        '@id': `${url}#${field.fragment}`,
        '@type': 'eli:LegalResourceSubdivision',
        name: field.name,
      })),
    }),
  };
}

/** A canonical model: the term of the concordance that the models of the plans are about. */
export const modelTerm = (
  url: string,
  set: string,
  title: string,
  aliases: readonly string[],
): LinkedNode => ({
  '@context': context,
  '@type': 'DefinedTerm',
  '@id': url,
  url,
  name: title,
  ...(aliases.length > 0 && { alternateName: aliases }),
  inDefinedTermSet: set,
  inLanguage: 'vi',
});
