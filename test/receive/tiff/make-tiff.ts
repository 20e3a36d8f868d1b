/** The tags of a page, each with its numbers; the strips are put in as tags 273 and 279. */
export interface TiffPage {
  tags: Record<number, number[]>;
  strips: Uint8Array[];
}

/** The bytes of a TIFF file, little end first. `next`: where the last page says that another one is. */
export function makeTiff(pages: readonly TiffPage[], next = 0): Uint8Array {
  const out: number[] = [0x49, 0x49, 42, 0];
  const long = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
  let link = out.length;
  out.push(...long(0));
  for (const { tags, strips } of pages) {
    const offsets = strips.map((strip) => {
      const at = out.length;
      for (const byte of strip) out.push(byte);
      return at;
    });
    const all = { ...tags, 273: offsets, 279: strips.map(({ length }) => length) };
    const entries = Object.entries(all).map(([tag, values]) => {
      const at = out.length;
      if (values.length > 1) out.push(...values.flatMap(long));
      return [
        ...long(Number(tag)).slice(0, 2),
        4,
        0,
        ...long(values.length),
        ...long(values.length > 1 ? at : values[0]!),
      ];
    });
    out.splice(link, 4, ...long(out.length));
    out.push(entries.length & 255, entries.length >> 8, ...entries.flat());
    link = out.length;
    out.push(...long(next));
  }
  return Uint8Array.from(out);
}
