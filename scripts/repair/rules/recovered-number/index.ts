import type { Evidence } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import type { Rule } from '../../draft/rule.ts';
import { paperNumber } from './paper-number.ts';

/** A heading "Mô hình 29: Triển khai …" with the lines that its title may run over, as one string. */
interface Heading {
  line: number;
  /** Offset in the line at which the heading begins. */
  start: number;
  text: string;
}

/** Any one letter of the word may be lost. */
const DAMAGED = /m[ô ] h[ì ]nh [\d ]{1,4}/giu;
const WHOLE = /mô hình \d{1,3}(?=\s?[:.])/giu;
/** The offset of the number in a whole heading. */
const NUMBER_AT = 'Mô hình '.length;
/** The most lines of a title. */
const TITLE_LINES = 9;
/** The characters of a heading that are kept; at most 80 are ever compared. */
const KEPT = 200;
/** The characters that must agree, place by place, from the word "Mô hình" on. */
const AGREEING = 34;
/** A lost glyph agrees with anything, but not more of them than this share. */
const MOST_LOST = 0.4;

/**
 * Recovers lost digits of a model's number from a place of the same text where the heading stands whole.
 *
 * A lost glyph leaves one blank in its place, so the two headings must agree place by place. No digit is ever
 * guessed: where two whole headings with different numbers agree, or none does, nothing is proposed.
 */
export const recoveredNumber: Rule = {
  id: 'recovered-number',
  why: 'Chữ số bị mất trong số của mô hình, hay bị đọc nhầm trong số của văn bản, được lấy lại từ chỗ khác của cùng văn bản, nơi số ấy còn nguyên.',
  find(lines) {
    // One of each wording is enough, or a text that repeats one heading would cost a square.
    const whole = [...new Map(findHeadings(lines, WHOLE).map((heading) => [heading.text, heading])).values()];
    const sourceOf = new Map<string, Heading | null>();
    const inHeadings = findHeadings(lines, DAMAGED).flatMap((heading) => {
      if (!MAY_LACK_DIGIT.test(heading.text)) return [];
      let source = sourceOf.get(heading.text);
      if (source === undefined) sourceOf.set(heading.text, (source = findSource(heading, whole)));
      return source ? recover(heading, source, lines) : [];
    });
    return [...paperNumber(lines), ...inHeadings];
  },
};

/** A blank where a digit of the number may have stood. */
const MAY_LACK_DIGIT = /^.{8,10} /u;

function findHeadings(lines: readonly string[], pattern: RegExp): Heading[] {
  return findInLines(lines, (text, line) =>
    Array.from(text.matchAll(pattern), ({ index: start }) => ({
      line,
      start,
      text: headingText(lines, line, start),
    })),
  );
}

/** The heading and the lines after it, blanks at line ends as one, which is how a line break is counted. */
function headingText(lines: readonly string[], line: number, start: number): string {
  let text = lines[line]!.trimEnd().slice(start, start + KEPT);
  let next = line + 1;
  for (; next < Math.min(line + TITLE_LINES, lines.length) && text.length < KEPT; next += 1) {
    const more = lines[next]!.trim();
    if (/^[-+]/.test(more)) break;
    if (more) text += ` ${more}`;
  }
  return text;
}

/** The whole heading with the same title, where all that agree have one number. */
function findSource(damaged: Heading, whole: readonly Heading[]): Heading | null {
  const fitting = whole.filter(
    (heading) => lostDigits(damaged, heading).length > 0 && agree(damaged.text, heading.text),
  );
  const readings = new Set(fitting.map((heading) => /\d+/.exec(heading.text)![0]));
  return readings.size === 1 ? fitting[0]! : null;
}

function recover(damaged: Heading, source: Heading, lines: readonly string[]): Proposal[] {
  const evidence: Evidence = {
    kind: 'passage',
    note: `Cùng tên mô hình này đứng nguyên ở dòng ${source.line + 1} của văn bản.`,
    plan: null,
    line: source.line + 1,
    quote: lines[source.line]!.trim(),
  };
  return lostDigits(damaged, source).map((offset) => ({
    line: damaged.line,
    start: damaged.start + offset,
    end: damaged.start + offset + 1,
    text: source.text[offset]!,
    status: 'repaired',
    confidence: 0.995,
    evidence: [evidence],
  }));
}

/** Where the damaged heading has a blank and the whole one a digit. */
function lostDigits(damaged: Heading, whole: Heading): number[] {
  const offsets: number[] = [];
  for (let at = NUMBER_AT; /\d/.test(whole.text[at] ?? ''); at += 1)
    if (damaged.text[at] === ' ') offsets.push(at);
  return offsets;
}

/** Whether two headings agree place by place, a blank agreeing with any character. */
function agree(damaged: string, whole: string): boolean {
  const length = Math.min(damaged.length, whole.length, 80);
  if (length < AGREEING) return false;
  let lost = 0;
  for (let i = 0; i < length; i += 1) {
    if (damaged[i]!.toLowerCase() === whole[i]!.toLowerCase()) continue;
    if (damaged[i] !== ' ' && whole[i] !== ' ')
      return i >= AGREEING && lost <= i * MOST_LOST && isTitleEnd(damaged, i);
    lost += 1;
  }
  return lost <= length * MOST_LOST;
}

/**
 * A difference after a line's end is none: the text goes on differently there, or a glyph lost at the end of
 * the line shifts what follows by one place.
 */
const isTitleEnd = (text: string, at: number): boolean => text.slice(at - 2, at).includes(' ');
