/**
 * A task's path as people read it: printed numbers as they are, the bullets without numbers below them counted.
 * "III.1.1" stays; "II.2#3" gives "II.2 (ý 3)"; "II.2#3+1" gives "II.2 (ý 3.1)".
 */
export function taskName(path: string): string {
  const at = path.search(/[#+]/);
  if (at < 0) return path;
  const bullets = path.slice(at + 1).replace(/[#+]/g, '.');
  const number = path.slice(0, at);
  return number ? `${number} (ý ${bullets})` : `ý ${bullets}`;
}
