import type { Repair } from '../../../src/domain/repair.ts';
import { isSyllable } from '../../../src/vietnamese/syllables.ts';
import { exchangeTones } from '../../repair/tables/spelling-variants.ts';

/** A text with slips of the hand, at most one a line, and what each line was meant to say. */
export interface SlippedText {
  lines: string[];
  /** Per slip: the line from 0, and the word or mark that was meant. */
  slips: { line: number; meant: string }[];
}

/** Changes a word of a line as a hand does; null where this slip cannot happen to it. */
type Slip = (word: string, random: () => number) => string | null;

const impossible = (word: string): string | null => (isSyllable(word.toLowerCase()) ? null : word);

/** The slips of the hand that are made up, by name. */
export const slips: Readonly<Record<string, Slip>> = {
  doubled: (word) => (/^(?:của|với|các|được|trong|và|cho)$/.test(word) ? `${word} ${word}` : null),
  'tone forgotten': (word) =>
    word.length > 3
      ? impossible(
          word
            .normalize('NFD')
            .replace(/[\u0300\u0301\u0309\u0323]/, '')
            .normalize('NFC'),
        )
      : null,
  'letter left out': (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    return word.length > 3 ? impossible(word.slice(0, at) + word.slice(at + 1)) : null;
  },
  'letters exchanged': (word, random) => {
    const at = Math.floor(random() * (word.length - 1));
    const other = word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2);
    return word.length > 3 && other !== word ? impossible(other) : null;
  },
  'by ear': (word) => {
    const other = word.replace(/^(?:ch|tr|s|x)/, (head) => ({ ch: 'tr', tr: 'ch', s: 'x', x: 's' })[head]!);
    const heard = other === word ? exchangeTones(word) : other;
    return heard !== word && isSyllable(heard) ? heard : null;
  },
};

/** The share of lines that get a slip. */
const SHARE = 0.1;

/** Makes slips of one kind in a text. */
export function slipText(lines: readonly string[], kind: Slip, random: () => number): SlippedText {
  const made: SlippedText['slips'] = [];
  const slipped = lines.map((received, line) => {
    const text = received.normalize('NFC');
    if (random() > SHARE) return text;
    const words = [...text.matchAll(/(?<=\s)\p{Ll}{2,}(?=[\s,;.])/gu)].sort(() => random() - 0.5);
    for (const { 0: word, index } of words) {
      const other = kind(word, random);
      if (other === null) continue;
      made.push({ line, meant: word });
      return text.slice(0, index) + other + text.slice(index + word.length);
    }
    return text;
  });
  return { lines: slipped, slips: made };
}

/** Whether an entry says of a slip what was meant. */
export const isRightMark = ({ line, text }: Repair, { slips: made }: SlippedText): boolean =>
  made.some((slip) => slip.line === line - 1 && slip.meant === text.toLowerCase());
