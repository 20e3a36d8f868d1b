import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import type { Language } from '../../language/language.ts';
import { areVariants } from '../../tables/spelling-variants.ts';
import { loanWords } from './loan-words.ts';
import { withCaseOf, type TokenOnLine, type TokenRow } from '../wrong-letter/token-row.ts';
import { isUsualHere, isWhole, noteOnPair } from './evidence.ts';
import { isOneSlip } from './keystrokes.ts';
import type { Slip, SlipText } from './slip.ts';

/** Shorter ones are abbreviations, units and the pieces of damaged words. */
const SHORTEST = 3;
/** The longest syllable, "nghiêng", has seven letters; one may be typed twice. */
const LONGEST = 8;
/** The next best reading must fit so much worse, in nats, or none is named. */
const CLEAR_NATS = 2;
/** A word that stands so often in the other plans needs no neighbour to speak for it, where it is the only near one. */
const FREQUENT = 5;

/**
 * Words that no Vietnamese syllable can be, one slip of the hand from a word that is usual in their place: "nghành",
 * "tực tế", "thưc hiện".
 */
export function impossibleWords({ lines, tokens, language }: SlipText): Slip[] {
  const finder = new NearWords(language);
  return tokens.all.flatMap((place, index): Slip[] => {
    const { line, start, end, text } = place;
    if (!isSuspect(place, language) || tokens.isNameLike(index)) return [];
    if (!isWhole(tokens, index, lines[line]!)) return [];
    const key = meantBy(tokens, index, finder.for(place.key));
    if (key === null) return [];
    const meant = withCaseOf(key, text);
    const note = `“${text}” không phải âm tiết tiếng Việt. ${noteOnPair(meant)}`;
    return [{ line, start, end, meant, note, kind: 'lexicon', confidence: 0.95 }];
  });
}

/**
 * A word in small letters, or with a capital at its head, that can be no syllable and that no vocabulary has. A capital before
 * plain letters begins a name of another language: "bò lai Sind".
 */
const isSuspect = ({ kind, key, text }: TokenOnLine, language: Language): boolean =>
  kind === 'word' &&
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /^\p{L}\p{Ll}+$/u.test(text) &&
  !/^[A-Z][a-z]+$/.test(text) &&
  !isSyllable(key) &&
  !loanWords.has(key) &&
  !language.isProtected(key);

/** The near word that is usual here; where its neighbours say nothing, the only one that is frequent everywhere. */
function meantBy(tokens: TokenRow, index: number, near: readonly string[]): string | null {
  const [best, next] = near
    .filter((key) => isUsualHere(tokens, index, key))
    .map((key) => ({ key, fit: tokens.fitOf(index, key) }))
    .sort((a, b) => b.fit - a.fit);
  if (best) return !next || best.fit - next.fit >= CLEAR_NATS ? best.key : null;
  // A word of another language has no Vietnamese letter, and a foreign name has a capital.
  const [only] = near;
  const isForeign = !/^\p{Ll}*[^a-z]\p{Ll}*$/u.test(tokens.all[index]!.text);
  return near.length === 1 && !isForeign && tokens.language.countOf(only!) >= FREQUENT ? only! : null;
}

/** The usual syllables one slip of the hand from a word. */
class NearWords {
  private readonly syllables: readonly string[];
  private readonly known = new Map<string, readonly string[]>();

  constructor(language: Language) {
    this.syllables = language.attested().filter((key) => language.isUsual(key) && isSyllable(key));
  }

  for(key: string): readonly string[] {
    let found = this.known.get(key);
    if (!found) {
      found = this.syllables.filter((other) => isOneSlip(key, other) && !areVariants(key, other));
      this.known.set(key, found);
    }
    return found;
  }
}
