/** Signs that print like an ordinary one and are written with it: one for one, so that columns stay. */
interface Likeness {
  pattern: RegExp;
  plain: string;
  kind: 'hyphen' | 'blank';
}

const likenesses: readonly Likeness[] = [
  // Hyphen, no-break hyphen, figure dash, and the small and the wide one.
  { pattern: /[\u2010-\u2012\ufe63\uff0d]/gu, plain: '-', kind: 'hyphen' },
  // A soft hyphen is printed only where a line breaks, but some programs write it for the hyphen of a number of a
  // paper ("85/2016/NĐ-CP") or of years; words of Vietnamese are never parted.
  {
    pattern: /(?<=\/[^\s/]*[\p{Lu}\d])\u00ad(?=[\p{Lu}\d])|(?<=\d)\u00ad(?=\d)/gu,
    plain: '-',
    kind: 'hyphen',
  },
  // No-break blanks.
  { pattern: /[\u00a0\u2007\u202f]/gu, plain: ' ', kind: 'blank' },
];

/** A text with these signs written plainly; as long as it was. */
export function plainCharacters(text: string): string {
  return likenesses.reduce((plain, { pattern, plain: sign }) => plain.replace(pattern, sign), text);
}

/** How many signs of each kind a text holds that are written plainly. */
export function countUnplain(text: string): Record<Likeness['kind'], number> {
  const count = { hyphen: 0, blank: 0 };
  for (const { pattern, kind } of likenesses) count[kind] += text.match(pattern)?.length ?? 0;
  return count;
}

/** A line as it is read: NFC, and signs that print alike written plainly. */
export const plainLine = (received: string): string => plainCharacters(received.normalize('NFC'));
