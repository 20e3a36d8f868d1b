import type { PlacedGlyph } from '../content/content-types.ts';
import { weighByWords, type WordLetter } from './by-words.ts';
import { CERTAIN, READ, type GlyphReading } from './font-reading.ts';
import type { Guess } from './judge.ts';

type Readings = Map<string, Map<number, GlyphReading>>;

/** Wider rooms than this, in em, part words that have no blank between them. */
const ROOM = 0.15;

/**
 * Settles unsure glyphs by the words in which they stand. Where outline and words agree a letter becomes certain;
 * where the words prefer another of its letters it stays unsure, with both.
 */
export function settleByWords(
  readings: Readings,
  pages: readonly (readonly PlacedGlyph[])[],
  blind: ReadonlySet<string>,
): void {
  for (let round = 0; round < 2; round += 1) {
    const unsure = unsureOnes(readings, blind);
    if (unsure.size === 0) return;
    const words = pages.flatMap((glyphs) => wordsOf(glyphs, readings, unsure));
    for (const [key, guesses] of weighByWords(words, unsure)) {
      const [font, code] = key.split('\t') as [string, string];
      const codes = readings.get(font)!;
      codes.set(Number(code), settled(codes.get(Number(code))!, guesses, blind.has(font)));
    }
  }
}

/** Glyphs that words may settle; in a font without a map they look at every letter, since nothing else bears it out. */
function unsureOnes(readings: Readings, blind: ReadonlySet<string>): Map<string, readonly Guess[]> {
  const unsure = new Map<string, readonly Guess[]>();
  for (const [font, codes] of readings)
    for (const [code, reading] of codes)
      if (isOpen(reading) || (reading.kind === 'read' && blind.has(font)))
        unsure.set(`${font}\t${code}`, reading.guesses);
  return unsure;
}

const isOpen = (reading: GlyphReading): reading is GlyphReading & { kind: 'lost' } =>
  reading.kind === 'lost' && !reading.certain;

function settled(before: GlyphReading, guesses: Guess[], isBlind: boolean): GlyphReading {
  if (before.kind !== 'lost' && before.kind !== 'read') return before;
  const [best] = guesses;
  const agrees = best!.letter === before.guesses[0]?.letter;
  const isBorneOut = agrees && best!.probability >= READ;
  if (before.kind === 'read') return agrees ? before : { kind: 'lost', guesses, certain: false, shown: '' };
  if (isBlind && isBorneOut) return { kind: 'read', text: best!.letter, guesses };
  return { ...before, guesses, certain: agrees && best!.probability >= CERTAIN };
}

/** Words as they follow each other in the file. */
function wordsOf(
  glyphs: readonly PlacedGlyph[],
  readings: Readings,
  unsure: ReadonlyMap<string, unknown>,
): WordLetter[][] {
  const words: WordLetter[][] = [];
  let word: WordLetter[] = [];
  let last: PlacedGlyph | null = null;
  for (const glyph of glyphs) {
    const reading = readings.get(glyph.font)!.get(glyph.code)!;
    const apart =
      last &&
      (Math.abs(glyph.y - last.y) > 0.3 * glyph.size || glyph.x - last.x - last.advance > ROOM * glyph.size);
    if (apart || reading.kind === 'blank') {
      if (word.length > 1) words.push(word);
      word = [];
    }
    last = glyph;
    if (reading.kind === 'blank') continue;
    const text = reading.kind === 'lost' ? (reading.guesses[0]?.letter ?? '') : reading.text;
    const key = `${glyph.font}\t${glyph.code}`;
    word.push(unsure.has(key) ? { key } : { text });
  }
  if (word.length > 1) words.push(word);
  return words;
}
