import { fold } from '../../../../src/vietnamese/fold.ts';
import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import type { Language } from '../../language/language.ts';
import { areConfusable } from '../../tables/confusable-letters.ts';
import { areVariants, exchangeTones, isOtherTone } from '../../tables/spelling-variants.ts';
import { withCaseOf, type TokenRow } from '../wrong-letter/token-row.ts';
import { isWhole, isUsualHere, noteOnPair } from './evidence.ts';
import type { Slip, SlipText } from './slip.ts';

/**
 * How much better the meant word must fit, in nats: a wrong mark on a sound word is worse than none. In sound texts "đánh
 * cá" comes to 12.7 nats against "đánh giá".
 */
const CLEAR_NATS = 13;
/** What a text prints so often beside the same neighbour is its own way of writing. */
const OWN_HABIT = 3;

/** Which of the two tones is written is a matter of spelling, so less is asked of it. */
const TONE_NATS = 8;

/**
 * Real words that are wrong in their first or last consonant, or in the tones hỏi and ngã: "xử dụng", "vướng vắc",
 * "nghiệm vụ", "chia sẽ". No machine that reads print takes these consonants for one another; a hand that types does,
 * and an ear that spells.
 */
export function wordsByEar({ lines, tokens, language }: SlipText): Slip[] {
  const finder = new SoundAlikes(language);
  return tokens.all.flatMap((place, index): Slip[] => {
    const { kind, key, text } = place;
    if (kind !== 'word' || key.length < 2 || !isSyllable(key) || !/^\p{L}\p{Ll}+$/u.test(text)) return [];
    if (tokens.witnessesOf(index, key) > 0 || tokens.isCommonHere(index, key)) return [];
    if (tokens.ownCount(index, key) >= OWN_HABIT || tokens.isNameLike(index)) return [];
    if (!isWhole(tokens, index, lines[place.line]!)) return [];
    const now = tokens.fitOf(index, key);
    const [best] = finder
      .for(key)
      .filter((other) => isUsualHere(tokens, index, other))
      .filter((other) => isOtherTone(other, key) || fitsBothSides(tokens, index, other))
      .map((other) => ({ other, gain: tokens.fitOf(index, other) - now }))
      .filter(({ other, gain }) => gain >= (isOtherTone(other, key) ? TONE_NATS : CLEAR_NATS))
      .sort((a, b) => b.gain - a.gain);
    if (!best) return [];
    const meant = withCaseOf(best.other, text);
    return [
      {
        line: place.line,
        start: place.start,
        end: place.end,
        meant,
        note: `“${text}” không đứng cạnh các từ này ở kế hoạch nào khác. ${noteOnPair(meant)}`,
        kind: 'model',
        confidence: 0.85,
      },
    ];
  });
}

/** Whether each neighbour that is a word is known beside this one. */
function fitsBothSides({ all, language }: TokenRow, index: number, key: string): boolean {
  const [before, after] = [all[index - 1], all[index + 1]];
  const isKnown = (one: string, two: string): boolean =>
    language.textsWithPair(one, two) > 0 || language.isCommonPair(one, two);
  return (
    (before?.kind !== 'word' || isKnown(before.key, key)) &&
    (after?.kind !== 'word' || isKnown(key, after.key))
  );
}

const SYLLABLE =
  /^(ngh|ng|nh|ch|gh|gi(?=\p{L})|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(.*?)(ng|nh|ch|[cmnpt])?$/u;

/** The usual words that differ from one in the first consonant only, in the last only, or in the tones hỏi and ngã. */
class SoundAlikes {
  private readonly usual: ReadonlySet<string>;
  private readonly byRime: Map<string, string[]>;
  private readonly byHead: Map<string, string[]>;
  private readonly known = new Map<string, readonly string[]>();

  constructor(language: Language) {
    const usual = language.attested().filter((key) => language.isUsual(key) && isSyllable(key));
    this.usual = new Set(usual);
    this.byRime = Map.groupBy(usual, (key) => partsOf(key).rime);
    this.byHead = Map.groupBy(usual, (key) => partsOf(key).head);
  }

  for(key: string): readonly string[] {
    let found = this.known.get(key);
    if (!found) {
      const { rime, head } = partsOf(key);
      const near = [...(this.byRime.get(rime) ?? []), ...(this.byHead.get(head) ?? [])];
      const exchanged = exchangeTones(key);
      const tones = this.usual.has(exchanged) ? [exchanged] : [];
      found = [...near.filter((other) => !isMisread(key, other)), ...tones].filter(
        (other) => other !== key && !areVariants(other, key),
      );
      this.known.set(key, found);
    }
    return found;
  }
}

function partsOf(key: string): { rime: string; head: string } {
  const [, onset = '', nucleus = '', coda = ''] = SYLLABLE.exec(key)!;
  return { rime: nucleus + coda, head: `${onset}|${nucleus}` };
}

/** Whether the letters look alike in print, so that a machine may have misread them. */
function isMisread(a: string, b: string): boolean {
  const [one, two] = [fold(a), fold(b)];
  if (one === two) return true;
  if (one.length !== two.length) return false;
  const at = [...one].findIndex((letter, i) => letter !== two[i]);
  return one.slice(at + 1) === two.slice(at + 1) && areConfusable(one[at]!, two[at]!);
}
