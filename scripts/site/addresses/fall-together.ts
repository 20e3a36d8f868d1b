/**
 * Names that are another one on some disks: Windows and macOS take "A" and "a" for one letter, macOS also the two ways in
 * which Unicode writes "ế".
 *
 * @returns each such name with the one before it, "don-vi/A = don-vi/a"
 */
export function fallTogether(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  return [...names].sort().flatMap((name) => {
    const key = name.normalize('NFC').toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, name);
    return before === undefined ? [] : [`${before} = ${name}`];
  });
}
