const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Code points that XML 1.0 cannot hold, not even as an entity: control characters and lone surrogates. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as XML can hold it: what it cannot becomes U+FFFD. */
export const readableInXml = (text: string): string => text.replace(NOT_IN_XML, '\uFFFD');

/** A text as it stands in an XML element or attribute. */
export const xml = (text: string): string =>
  readableInXml(text).replace(/[&<>"']/g, (letter) => entities[letter]!);
