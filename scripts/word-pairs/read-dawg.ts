/** The parts of a `.traineddata` file that are read here, by their place in its table. */
const PARTS = { unicharset: 1, bigrams: 14 } as const;
/** Words of an edge of the graph: the last edge of its node, an edge that leads back, the end of a word. */
const LAST = 1n;
const BACKWARD = 2n;
const WORD_END = 4n;
const FLAGS = 3n;

/**
 * The pairs of words that a language file of Tesseract holds as a directed word graph.
 *
 * @param data the unpacked `.traineddata`
 * @returns each pair as it was met, two words with a blank between them
 * @throws RangeError where the file is no such file
 */
export function readPairs(data: Uint8Array): string[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = view.getInt32(0, true);
  const offsets = Array.from({ length: count }, (_, i) => Number(view.getBigInt64(4 + 8 * i, true)));
  const part = (index: number): Uint8Array => {
    const start = offsets[index]!;
    const later = offsets.filter((offset) => offset > start);
    return data.subarray(start, Math.min(data.length, ...later));
  };
  return wordsOf(part(PARTS.bigrams), lettersOf(part(PARTS.unicharset)));
}

/** The letters by number: the first line is their count, each other line begins with one. */
function lettersOf(bytes: Uint8Array): string[] {
  const [count, ...rows] = new TextDecoder().decode(bytes).split('\n');
  return rows.slice(0, Number(count)).map((row) => {
    const letter = row.split(' ')[0]!;
    return letter === 'NULL' ? ' ' : letter;
  });
}

function wordsOf(bytes: Uint8Array, letters: readonly string[]): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = BigInt(Math.ceil(Math.log2(view.getInt32(2, true) + 1)));
  const edges = Array.from({ length: view.getInt32(6, true) }, (_, i) => view.getBigUint64(10 + 8 * i, true));
  const words: string[] = [];
  const walk = (node: number, before: string): void => {
    for (let at = node; at < edges.length; at += 1) {
      const edge = edges[at]!;
      const flags = edge >> shift;
      if ((flags & BACKWARD) === 0n) {
        const word = before + letters[Number(edge & ((1n << shift) - 1n))]!;
        if ((flags & WORD_END) !== 0n) words.push(word);
        const next = Number(edge >> (shift + FLAGS));
        if (next > 0) walk(next, word);
      }
      if ((flags & LAST) !== 0n) return;
    }
  };
  walk(0, '');
  return words;
}
