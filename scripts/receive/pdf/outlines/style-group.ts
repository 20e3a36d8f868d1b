import type { PdfFont } from '../content/content-types.ts';
import { ALPHABET, drawn } from './alphabet.ts';
import { isBorneOut } from './borne-out.ts';
import type { Evidence, Reference } from './features.ts';
import { isSameDrawing, supportsOf, type Support } from './consistency.ts';
import { CERTAIN, READ, type GlyphReading } from './font-reading.ts';
import { preferIdentical } from './identical.ts';
import { judge, type Guess } from './judge.ts';
import { Known } from './known.ts';
import { nearestReferences } from './nearest.ts';
import { difference } from './raster.ts';
import { shapeOf, type Shape } from './shape.ts';
import { stretchByFrequency, stretchOf, type Glyph } from './style.ts';
import { isBlankClaim, isCodeAgain, isEmptyClaim } from './weigh.ts';
import { WEIGHTS } from './weights.ts';

const LETTERS: ReadonlySet<string> = new Set(ALPHABET);

/** One glyph of a font while it is judged. */
interface Entry {
  font: PdfFont;
  code: number;
  claim: string;
  shape: Shape;
  count: number;
}

/** The glyphs of a group at a stretch, beside the references. */
interface Beside {
  stretch: number;
  entries: Map<PdfFont, Entry[]>;
  references: Reference[];
  /** What the letters of the group say of each claim; one that is not there is no letter, or of no map. */
  supports: ReadonlyMap<Entry, Support>;
}

const supportOf = (entry: Entry, { supports }: Pick<Beside, 'supports'>): Support =>
  supports.get(entry) ?? 'unknown';
const usualOf = ({ references }: Beside): number => references[0]?.usual ?? 1;

/** How much higher capitals are than small letters. */
const CAPITALS = 1.44;
/** Bodies of one letter in one font differ by no more. */
const SAME_BODY = 0.05;
/** A doubted claim is given up where it is less probable than this. */
const GIVEN_UP = 0.002;
/** And a claim that other letters of the font speak against, where it is less probable than this. */
const DOUBTFUL = 0.5;
const PLAINLY = 0.9;
/** The number of candidate letters kept for an unsure glyph. */
const KEPT = 6;
/** A form filled to this share is a bar. */
const BAR = 0.9;
/** What may be several letters is no surer than this. */
const UNSURE = 0.7;
/** A font has no map where more than this share of its codes say nothing, or themselves again. */
const NO_MAP = 0.8;
/** Nor where the outlines bear out no more than this share of what its codes say; fewer codes tell nothing of it. */
const LYING = 0.35;
const TELLING = 12;

/** The fonts of one style of a document, which is one design cut into several subsets. */
export class StyleGroup {
  private readonly counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  private readonly mapless = new Set<PdfFont>();
  private readonly beside: Beside;
  private readonly own = new Known();
  /** Letters of a font that its own sound codes have. */
  private readonly taken = new Map<PdfFont, Set<string>>();
  private readonly doubted: Entry[] = [];

  constructor(fonts: readonly PdfFont[], counts: ReadonlyMap<string, ReadonlyMap<number, number>>) {
    this.counts = counts;
    for (const font of fonts) if (hasNoMap(font)) this.mapless.add(font);
    let best = this.bestOf(fonts);
    const lying = fonts.filter((font) => !this.mapless.has(font) && this.lies(font, best));
    for (const font of lying) this.mapless.add(font);
    if (lying.length > 0) best = this.bestOf(fonts);
    this.beside = best;
    this.check([...best.entries.values()].flat());
  }

  /** What each code of a font of the group says. */
  read(font: PdfFont): Map<number, GlyphReading> {
    const readings = new Map<number, GlyphReading>();
    const entries = new Map(this.beside.entries.get(font)!.map((entry) => [entry.code, entry]));
    for (const [code, claim] of font.claims) {
      const entry = entries.get(code);
      // What has no ink in a font that says nothing, or other letters, is room.
      const inkless = this.mapless.has(font) && !font.outlines.get(code) ? ' ' : claim;
      readings.set(code, entry ? this.readEntry(entry) : withoutInk(inkless));
    }
    return this.mapless.has(font) ? this.readBlind(font, readings) : readings;
  }

  /** What an outline says that is put together from several glyphs of a font. */
  readCompound(font: PdfFont, path: number[], width: number): GlyphReading & { kind: 'lost' | 'read' } {
    const shape = shapeOf(path, width, this.beside.stretch);
    const guesses = shape ? this.judge(shape, this.evidence(font)).slice(0, KEPT) : [];
    const [best] = guesses;
    const isLike = shape !== null && best !== undefined && this.isLike(shape, best);
    if (this.mapless.has(font) && isLike && best.probability >= READ)
      return { kind: 'read', text: best.letter, guesses };
    return { kind: 'lost', guesses, certain: isLike && best.probability >= CERTAIN, shown: '' };
  }

  /** Whether a font says nothing of its letters. */
  isMapless(font: PdfFont): boolean {
    return this.mapless.has(font);
  }

  /**
   * By how much the letters may have to be stretched to the height of the references: as the known letters say;
   * without any, as the most frequent ones say, which are small letters or (in headings) capitals and digits.
   */
  private stretches(fonts: readonly PdfFont[]): number[] {
    const letters = new Map<string, Glyph>();
    for (const font of fonts)
      if (!this.mapless.has(font))
        for (const [code, claim] of font.claims) {
          const path = font.outlines.get(code);
          if (path && LETTERS.has(claim)) letters.set(claim, { path, width: font.widths.get(code) ?? 0 });
        }
    const known = stretchOf(letters);
    if (known !== null) return [known];
    const frequent = stretchByFrequency(fonts.flatMap((font) => this.entriesOf(font, 1)));
    return [frequent, frequent * CAPITALS];
  }

  /** The glyphs at the stretch at which they come nearest to the references. */
  private bestOf(fonts: readonly PdfFont[]): Beside {
    return this.stretches(fonts)
      .map((stretch) => this.besideAt(fonts, stretch))
      .reduce((one, other) => (usualOf(other) < usualOf(one) ? other : one));
  }

  /**
   * Whether the codes of a font say other letters than it draws, as a reader makes them up where a font of one-byte
   * codes has no map: its codes are then those of a page of codes that it never followed.
   */
  private lies(font: PdfFont, beside: Beside): boolean {
    const inked = beside.entries.get(font)!;
    const sound = inked.filter(
      (entry) => LETTERS.has(entry.claim) && isBorneOut(entry, supportOf(entry, beside), beside.references),
    );
    return inked.length >= TELLING && sound.length < LYING * inked.length;
  }

  /** The glyphs at a stretch, and the references that come nearest to them. */
  private besideAt(fonts: readonly PdfFont[], stretch: number): Beside {
    const entries = new Map(fonts.map((font) => [font, this.entriesOf(font, stretch)]));
    const all = [...entries.values()].flat();
    const claimed = new Known();
    const claims = all.filter(({ font, claim }) => !this.mapless.has(font) && LETTERS.has(claim));
    for (const { claim, shape } of claims) claimed.add(claim, shape);
    return {
      stretch,
      entries,
      references: nearestReferences(claimed, all, fonts[0]),
      supports: supportsOf(claims),
    };
  }

  private entriesOf(font: PdfFont, stretch: number): Entry[] {
    return [...font.claims].flatMap(([code, claim]) => {
      const path = font.outlines.get(code);
      const shape = path && shapeOf(path, font.widths.get(code) ?? 0, stretch);
      const count = this.counts.get(font.key)?.get(code) ?? 1;
      return shape ? [{ font, code, claim: claim.normalize('NFC'), shape, count }] : [];
    });
  }

  /** Parts the claims that the outlines bear out from those in doubt. */
  private check(all: readonly Entry[]): void {
    for (const entry of all) {
      if (this.mapless.has(entry.font)) continue;
      if (!LETTERS.has(entry.claim)) continue;
      if (isBorneOut(entry, supportOf(entry, this.beside), this.beside.references)) {
        this.own.add(entry.claim, entry.shape);
        const taken = this.taken.get(entry.font) ?? new Set();
        this.taken.set(entry.font, taken.add(entry.claim));
      } else this.doubted.push(entry);
    }
  }

  private readEntry(entry: Entry): GlyphReading {
    const { claim, code, font } = entry;
    const isWorthless = isBlankClaim(claim) || isEmptyClaim(claim);
    const isSuspicious =
      isWorthless || this.doubted.includes(entry) || (!LETTERS.has(claim) && isCodeAgain(claim, code));
    if (!isSuspicious) return { kind: 'sound', text: claim };
    const guesses = this.judge(entry.shape, this.evidence(font));
    const [best] = guesses;
    const own = guesses.find(({ letter }) => letter === claim)?.probability ?? 0;
    // What looks unlike the references is of another design, unless it is plainly another letter: the one that it looks
    // like is drawn otherwise in this font.
    const support = supportOf(entry, this.beside);
    const isDrawnElse = best !== undefined && this.isDrawnElse(entry, best);
    if (!isWorthless && isDrawnElse && (own > 0 || isBuiltLike(entry)) && support === 'unknown')
      return { kind: 'sound', text: claim };
    const least = support === 'contradicted' || support === 'unlike' ? DOUBTFUL : GIVEN_UP;
    const isOther = best !== undefined && best.letter !== claim && own < least;
    const isPlain =
      best !== undefined &&
      (/[\p{L}\p{N}]/u.test(claim) ||
        (own === 0 && this.isLike(entry.shape, best)) ||
        best.probability > PLAINLY ||
        isCodeAgain(claim, code) ||
        this.isLikeOwn(entry.shape, best.letter));
    if (!isWorthless && !(isOther && isPlain)) return { kind: 'sound', text: claim };
    return {
      kind: 'lost',
      guesses: guesses.slice(0, KEPT),
      certain:
        best !== undefined && best.probability >= CERTAIN && !isDrawnElse && this.isLike(entry.shape, best),
      shown: isBlankClaim(claim) ? '' : claim,
    };
  }

  /** Whether a shape is like a letter at all: a box, a logo is nearest to some letter too. */
  private isLike(shape: Shape, { letter }: Guess): boolean {
    const { body } = drawn(letter);
    // Fonts build letters from the same parts; a body that is only near has something more in it.
    if (this.own.withBody(body).length > 0) return this.isLikeOwn(shape, letter);
    return this.beside.references.some(({ known, usual }) => {
      const like = known.letters.get(body) ?? known.letters.get(letter);
      return like !== undefined && difference(like.body.raster, shape.body.raster) < 2.5 * usual + 0.1;
    });
  }

  /** Whether another code of the font has a letter for certain, and draws it otherwise. */
  private isDrawnElse({ font, shape }: Entry, { letter }: Guess): boolean {
    const drawing = this.taken.get(font)?.has(letter) ? this.own.letters.get(letter) : undefined;
    return drawing !== undefined && !isSameDrawing(drawing, shape);
  }

  /** Whether a shape has the very body that the font draws for a letter elsewhere. */
  private isLikeOwn(shape: Shape, letter: string): boolean {
    return this.own
      .withBody(drawn(letter).body)
      .some((other) => difference(other.body.raster, shape.body.raster) < SAME_BODY);
  }

  private judge(shape: Shape, evidence: Evidence): Guess[] {
    return preferIdentical(shape, judge(shape, evidence, WEIGHTS), this.beside.references);
  }

  private evidence(font: PdfFont, own: Known = this.own, taken = this.taken.get(font)): Evidence {
    return { own, references: this.beside.references, taken: taken ?? new Set() };
  }

  /**
   * Reads a font without a map: first by the references alone; then letters that are certain stand for their kind,
   * and the others are compared with them.
   */
  private readBlind(font: PdfFont, readings: Map<number, GlyphReading>): Map<number, GlyphReading> {
    const entries = this.beside.entries.get(font)!;
    let known = new Map<number, Guess>();
    let guesses = new Map<number, Guess[]>();
    for (let round = 0; round < 3; round += 1) {
      guesses = new Map(entries.map((entry) => [entry.code, this.judgeBlind(entry, entries, known)]));
      known = certainOnes(guesses, round === 0 ? 0.8 : 0.95);
    }
    for (const { code, shape } of entries) {
      const found = (isBar(shape) ? doubted(guesses.get(code)!) : guesses.get(code)!).slice(0, KEPT);
      const [best] = found;
      const certain = best !== undefined && best.probability >= READ;
      readings.set(
        code,
        certain
          ? { kind: 'read', text: best.letter, guesses: found }
          : { kind: 'lost', guesses: found, certain: false, shown: '' },
      );
    }
    return readings;
  }

  private judgeBlind(entry: Entry, entries: readonly Entry[], known: ReadonlyMap<number, Guess>): Guess[] {
    const own = new Known();
    for (const [letter, shape] of this.own.letters) own.add(letter, shape);
    const taken = new Set<string>();
    for (const other of entries) {
      const guess = known.get(other.code);
      if (!guess || other === entry) continue;
      own.add(guess.letter, other.shape);
      taken.add(guess.letter);
    }
    return this.judge(entry.shape, this.evidence(entry.font, own, taken));
  }
}

/** Whether marks and a dot below are drawn where the claimed letter has them, and nowhere else. */
function isBuiltLike({ claim, shape }: Pick<Entry, 'claim' | 'shape'>): boolean {
  const { marks, below } = drawn(claim);
  return (marks !== '') === (shape.marks !== null) && below === (shape.below !== null);
}

/** Guesses that are sure enough to lean on; of two codes with one letter the surer. */
function certainOnes(guesses: ReadonlyMap<number, Guess[]>, least: number): Map<number, Guess> {
  const byLetter = new Map<string, { code: number; guess: Guess }>();
  for (const [code, [guess]] of guesses) {
    if (!guess || guess.probability < least) continue;
    const other = byLetter.get(guess.letter);
    if (!other || other.guess.probability < guess.probability) byLetter.set(guess.letter, { code, guess });
  }
  return new Map([...byLetter.values()].map(({ code, guess }) => [code, guess]));
}

/** An upright bar without a mark is "I", "l", "1" or a stroke: only the words around it can say. */
function isBar({ body, marks, below }: Shape): boolean {
  if (marks || below) return false;
  const { total, ink } = body.form();
  return total > BAR * 255 * ink.length && body.top - body.bottom > 0.3;
}

/** The same guesses, none of them surer than words could overrule. */
const doubted = (guesses: readonly Guess[]): Guess[] =>
  guesses.map(({ letter, probability }) => ({ letter, probability: Math.min(probability, UNSURE) }));

function hasNoMap({ claims, outlines, composite }: PdfFont): boolean {
  const inked = [...claims].filter(([code]) => outlines.get(code));
  // In a font of one-byte codes the code is mostly the letter.
  const empty = inked.filter(
    ([code, claim]) => isEmptyClaim(claim) || (composite && isCodeAgain(claim, code)),
  );
  return inked.length > 0 && empty.length > NO_MAP * inked.length;
}

/** A code without ink, or whose outline tells nothing: a word of its own, or a blank. */
export function withoutInk(claim: string): GlyphReading {
  const isRoom = isEmptyClaim(claim) || isBlankClaim(claim);
  return isRoom ? { kind: 'blank', text: ' ' } : { kind: 'sound', text: claim.normalize('NFC') };
}
