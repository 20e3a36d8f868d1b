/** The beginning of a text, cut at a word, with "…" where something is left out. @param most in UTF-16 units */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const at = cut.lastIndexOf(' ');
  return `${(at > 0 ? cut.slice(0, at) : text.slice(0, most)).replace(/[\s,;:…]+$/, '')}…`;
}
