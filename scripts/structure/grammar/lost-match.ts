/**
 * How far a label reaches in a text of which letters may be lost, each leaving one blank; null where it does
 * not stand there. At most a third of its letters may be lost.
 */
export function lostMatch(text: string, label: string, at = 0, from = 0, lost = 0): number | null {
  if (lost * 3 > label.length) return null;
  if (from === label.length) return /[a-z0-9]/.test(text[at] ?? '') ? null : at;
  const letter = label[from];
  const found = text[at];
  if (found === letter) {
    const whole = lostMatch(text, label, at + 1, from + 1, lost);
    // A second blank may be a lost letter or only a wide gap.
    return whole ?? (found === ' ' ? lostMatch(text, label, at + 1, from, lost) : null);
  }
  // The last letter of a line may be lost: its blank is then not to be told from the end of the line.
  if (found === undefined && from === label.length - 1 && label.length > 6 && lost > 0) return at;
  if (letter === ',') return lostMatch(text, label, at, from + 1, lost);
  if (found === ' ' && letter !== ' ') return lostMatch(text, label, at + 1, from + 1, lost + 1);
  return null;
}
