// Shared by the linked data of all pages: the two vocabularies and recurring parts.

/** A node of JSON-LD. */
export type LinkedNode = Record<string, unknown>;

/** schema.org for search engines, ELI (European Legislation Identifier) for those who collect legal documents. */
export const context = ['https://schema.org', { eli: 'http://data.europa.eu/eli/ontology#' }] as const;

/** Vietnamese in the table of languages that ELI asks for. */
export const vietnamese = { '@id': 'http://publications.europa.eu/resource/authority/language/VIE' } as const;

/** A link to another node. */
export const at = (url: string): LinkedNode => ({ '@id': url });

/** "Whole and part" in both vocabularies. */
export const partOf = (url: string): LinkedNode => ({ isPartOf: at(url), 'eli:is_part_of': at(url) });
export const parts = (urls: readonly string[]): LinkedNode =>
  urls.length > 0 ? { 'eli:has_part': urls.map(at) } : {};

/** The number of a document where it is complete: with a blank serial it identifies nothing. */
export const documentNumber = (number: string | null): LinkedNode =>
  number && !number.startsWith('/') ? { legislationIdentifier: number, 'eli:id_local': number } : {};

/** A day as ELI wants it; where the text gives less than a day, only schema.org's date tells it. */
export const documentDate = (date: string | null): LinkedNode => {
  if (date === null) return {};
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return { legislationDate: date, ...(whole && { 'eli:date_document': date }) };
};
