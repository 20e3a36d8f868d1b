/** Vowel pairs that are written with the tone on the first (older style) or the second letter (newer style). */
const pairs: readonly [old: string, newer: string][] = ['òoà', 'óoá', 'ỏoả', 'õoã', 'ọoạ']
  .map((s): [string, string] => [`${s[0]}a`, `o${s[2]}`])
  .concat(['òoè', 'óoé', 'ỏoẻ', 'õoẽ', 'ọoẹ'].map((s): [string, string] => [`${s[0]}e`, `o${s[2]}`]))
  .concat(['ùuỳ', 'úuý', 'ủuỷ', 'ũuỹ', 'ụuỵ'].map((s): [string, string] => [`${s[0]}y`, `u${s[2]}`]));

/**
 * A syllable with its tone placed in the older ("hòa") or the newer style ("hoà"); any other word as it is.
 *
 * For keys only: displayed text keeps the style it was printed in. Only open "oa", "oe" and "uy" have two
 * styles; after "q" the u is no vowel, so "quý" has one.
 *
 * @param syllable small letters, NFC
 */
export function moveTone(syllable: string, style: 'old' | 'new'): string {
  if (syllable.startsWith('qu')) return syllable;
  for (const [old, newer] of pairs) {
    const [from, to] = style === 'old' ? [newer, old] : [old, newer];
    if (syllable.endsWith(from)) return syllable.slice(0, -from.length) + to;
  }
  return syllable;
}
