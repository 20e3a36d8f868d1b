import type { TokenOnLine, TokenRow } from '../wrong-letter/token-row.ts';
import { isWhole } from './evidence.ts';
import { functionWords } from './function-words.ts';
import type { Slip, SlipText } from './slip.ts';

/** So often must the text print a phrase in one way, for each time that it prints it in another, before that is a slip. */
const HABIT = 10;

/**
 * Phrases that the text prints again and again with the same next word, but once not: a word was left out ("đơn vị nghiệp
 * cung cấp" for "đơn vị nghiệp vụ cung cấp") or left over ("Thời gian thực hoàn thành").
 */
export function brokenPhrases({ lines, tokens }: SlipText): Slip[] {
  const phrases = new Phrases(tokens);
  return tokens.all.flatMap((place, index): Slip[] => {
    const next = tokens.all[index + 1];
    if (!next || !phrases.isInRow(index - 2, index + 1, lines) || !isWhole(tokens, index, lines[place.line]!))
      return [];
    const usual = phrases.usualNext(index);
    if (usual === null || usual === next.key) return [];
    const { line, start } = place;
    const base = { line, start, end: next.end, kind: 'structure' as const, confidence: 0.85 };
    const often = `Ở chỗ như thế văn bản này thường viết “${place.text} ${usual}”`;
    // A word of grammar may be left out: "phối hợp với các sở", "phối hợp với Sở Tài chính".
    if (functionWords.has(usual)) return [];
    if (phrases.count(usual, next.key) > 0)
      return [
        {
          ...base,
          meant: `${place.text} ${usual} ${next.text}`,
          note: `${often}; có lẽ sót chữ “${usual}”.`,
        },
      ];
    if (phrases.count(tokens.all[index - 1]!.key, next.key) >= HABIT)
      return [{ ...base, meant: next.text, note: `${often}; có lẽ thừa chữ “${place.text}”.` }];
    return [];
  });
}

/** What follows what in the text itself. */
class Phrases {
  private readonly pairs = new Map<string, number>();
  private readonly followers = new Map<string, Map<string, number>>();
  private readonly tokens: TokenRow;

  constructor(tokens: TokenRow) {
    this.tokens = tokens;
    for (const index of tokens.all.keys()) {
      const [pair, phrase] = [this.keys(index - 1, index), this.keys(index - 3, index - 1)];
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
      let next = this.followers.get(phrase);
      if (!next) this.followers.set(phrase, (next = new Map()));
      const { key } = tokens.all[index]!;
      next.set(key, (next.get(key) ?? 0) + 1);
    }
  }

  private keys(first: number, last: number): string {
    let keys = '';
    for (let at = first; at <= last; at += 1) keys += `${this.tokens.all[at]?.key ?? ''} `;
    return keys;
  }

  /** How often the second word follows the first. */
  count(first: string, second: string): number {
    return this.pairs.get(`${first} ${second} `) ?? 0;
  }

  /** The one word that follows this and the two before it everywhere but here; null where there is no such habit. */
  usualNext(index: number): string | null {
    const next = [...(this.followers.get(this.keys(index - 2, index)) ?? [])].sort((a, b) => b[1] - a[1]);
    const [[key, count] = ['', 0], ...others] = next;
    return count >= HABIT && others.length === 1 && others[0]![1] <= count / HABIT && /^\p{L}/u.test(key)
      ? key
      : null;
  }

  /** Whether these tokens are words of one line with one blank between them. */
  isInRow(first: number, last: number, lines: readonly string[]): boolean {
    for (let at = first; at <= last; at += 1) {
      const [place, before] = [this.tokens.all[at], this.tokens.all[at - 1]] as [
        TokenOnLine | undefined,
        TokenOnLine | undefined,
      ];
      if (place?.kind !== 'word') return false;
      if (at === first) continue;
      if (before!.line !== place.line || lines[place.line]!.slice(before!.end, place.start) !== ' ')
        return false;
    }
    return true;
  }
}
