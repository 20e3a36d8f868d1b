import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import { wordKey } from '../../language/tokens.ts';
import { pluralWords } from './function-words.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import type { Slip, SlipText } from './slip.ts';

/** Addresses of the net and of mail have marks without blanks. */
const ADDRESS = /@|www\.|https?:|\.(?:vn|com|net|org)\b/iu;

/** Marks that are typed wrong: doubled ones, ones without their blank, a comma between a plural word and its noun. */
export function punctuation({ lines }: SlipText): Slip[] {
  return findInLines(lines, (received, line) => {
    const text = received.replace(/\S+/gu, (word) =>
      ADDRESS.test(word) ? '\u0000'.repeat(word.length) : word,
    );
    return [...doubledMarks(text), ...missingBlanks(text), ...strayCommas(text)].map((slip) => ({
      ...slip,
      line,
    }));
  });
}

type SlipOfLine = Omit<Slip, 'line'>;

/** Two commas, colons or semicolons; longer rows are the lines of a form. */
function doubledMarks(text: string): SlipOfLine[] {
  return Array.from(text.matchAll(/(?<![,;:])(?:([,;:])\1|,;|;,|,:)(?![,;:])/gu), ({ 0: marks, index }) => ({
    start: index,
    end: index + marks.length,
    meant: marks.at(-1)!,
    note: `Gõ thừa dấu câu: “${marks}”.`,
    kind: 'structure' as const,
    confidence: 0.98,
  }));
}

/** "y tế,việc làm", "thực hiện.Cơ quan"; the head of a block ("2.1.Công an xã") has a style of its own. */
function missingBlanks(text: string): SlipOfLine[] {
  const found = text.matchAll(
    /(?<=\p{L}{2})(?<mark>[,;])(?=\p{L}{2})|(?<word>(?<![\p{L}.])\p{Ll}{2,})(?<stop>\.)(?=\p{Lu}\p{Ll})/gu,
  );
  return Array.from(found).flatMap(({ 0: all, index, groups }): SlipOfLine[] => {
    if (groups!['word'] !== undefined && !isSyllable(wordKey(groups!['word']))) return [];
    const mark = groups!['mark'] ?? groups!['stop']!;
    const end = index + all.length;
    const note = `Thiếu dấu cách sau “${mark}”.`;
    return [{ start: end - 1, end, meant: `${mark} `, note, kind: 'structure', confidence: 0.98 }];
  });
}

function strayCommas(text: string): SlipOfLine[] {
  return Array.from(text.matchAll(/(?<![\p{L}])(\p{L}+)(,)(?= \p{L})/gu)).flatMap(
    ({ 1: word, index }): SlipOfLine[] => {
      if (!pluralWords.has(word!.toLowerCase())) return [];
      const start = index + word!.length;
      const note = `Thừa dấu phẩy sau “${word}”.`;
      return [{ start, end: start + 1, meant: '', note, kind: 'structure', confidence: 0.95 }];
    },
  );
}
