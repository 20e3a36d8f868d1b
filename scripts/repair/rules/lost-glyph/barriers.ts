import { closesToWord } from '../../diagnosis/index.ts';
import type { Language } from '../../language/language.ts';
import { wordKey } from '../../language/tokens.ts';
import { isShortCapital, type Edge } from '../../lattice/edges.ts';
import { lineFrom, lineUpTo } from '../../lattice/line-ends.ts';
import { otherSpellings } from '../../tables/spelling-variants.ts';
import { afterOnLine, beforeOnLine, isMetAfter, isMetBefore, type Surroundings } from './surroundings.ts';

/** Capitals are read into a sentence, or small letters into a name, only when hardly anything else fits. */
const SURE_OF_CASE = 0.99;

/** "IV" is a number as much as "4" is. */
export const isRomanNumeral = ({ text }: Edge): boolean => /^[IVX]+$/.test(text);

/** What stands directly after a full stop or an at sign belongs to an address: "binhthuan.gov. n". */
export function isInAddress({ start }: Edge, { stream }: Surroundings): boolean {
  return /[^\s.][.@_]$/u.test(stream.slice(Math.max(0, start - 2), start));
}

export function isUnknownAbbreviation(edge: Edge, around: Surroundings): boolean {
  return isShortCapital(edge) && !isKnownBeside(edge, around);
}

/** Whether the word was met beside one of its neighbours on the line. */
const isKnownBeside = (edge: Edge, around: Surroundings): boolean =>
  isMetBefore(edge, around) || isMetAfter(edge, around);

const isCapitalised = (edge: Edge | undefined): boolean =>
  edge?.kind !== 'mark' && /^\p{Lu}\p{Ll}/u.test(edge?.text ?? '');

/** A capitalised word within a sentence that was never met beside its neighbours, nor beside another capitalised one. */
export function isUnknownName(edge: Edge, around: Surroundings): boolean {
  if (!isCapitalised(edge)) return false;
  const { language } = around;
  const [before, after] = [beforeOnLine(edge, around), afterOnLine(edge, around)];
  if (isCapitalised(before) && !language.isPair(before!.key, edge.key)) return true;
  if (isCapitalised(after) && !language.isPair(edge.key, after!.key)) return true;
  return before !== undefined && before.kind !== 'mark' && !isKnownBeside(edge, around);
}

/** A line of which all other words are capitalised holds a person's name. */
export function isSigner(edge: Edge, { stream }: Surroundings): boolean {
  if (edge.firstLost === null) return false;
  // Only what is near is looked at: a line may be a megabyte long.
  const near = stream.slice(Math.max(0, edge.start - SHORT_LINE), edge.start);
  const rest = lineFrom(stream, edge.end, SHORT_LINE);
  return /(?:^|\n) *$/.test(near) && /^(?: +\p{Lu}\p{Ll}+){2,4} *$/u.test(rest);
}

const SHORT_LINE = 60;

/** A lost first letter whose case the language contradicts within a sentence. */
export function isUnlikelyCase(edge: Edge, around: Surroundings): boolean {
  const before = beforeOnLine(edge, around);
  if (edge.firstLost === null || before === undefined) return false;
  const isUpper = edge.firstLost === 'upper';
  const { language } = around;
  const preferred =
    language.logCase(before.key, edge.key, isUpper) >= language.logCase(before.key, edge.key, !isUpper);
  return !preferred && edge.posterior < SURE_OF_CASE;
}

/** How much less often the letters of another spelling may be lost for it to be open still. */
const AS_OPEN = 0.1;

/** Another right spelling of the word fits here too ("hàng tháng", "hằng tháng"), and the text's own is not known. */
export function isOpenSpelling(edge: Edge, around: Surroundings): boolean {
  const { stream, printed, rate, lossRate } = around;
  const [before, after] = [beforeOnLine(edge, around), afterOnLine(edge, around)];
  const { language } = around;
  const others = otherSpellings(edge.key).filter(
    (key) =>
      fits(key, edge, stream) &&
      edge.lost.every(({ at }) => lossRate(key[at - edge.start]!, at) > AS_OPEN * rate) &&
      ((before !== undefined && language.runsTogether(before.key, key)) ||
        (after !== undefined && language.runsTogether(key, after.key))),
  );
  return others.length > 0 && (!printed.has(edge.key) || others.some((key) => printed.has(key)));
}

/** Whether a word has the letters that are left of what is printed. */
function fits(key: string, { start, end }: Edge, stream: string): boolean {
  const printed = stream.slice(start, end).toLowerCase();
  return (
    key.length === printed.length &&
    [...key].every((letter, at) => printed[at] === ' ' || printed[at] === letter)
  );
}

/** A reading less likely than this is no rival. */
const LEAST_RIVAL = 0.001;

/** The word was never met beside one of its neighbours, but another reading of the same place was. */
export function isOutvoted(edge: Edge, { language, before, after, rivals }: Surroundings): boolean {
  const others = rivals.filter(
    ({ key, kind, posterior }) => key !== edge.key && kind === 'word' && posterior > LEAST_RIVAL,
  );
  if (others.length === 0) return false;
  const losesTo = (isMet: (key: string) => boolean): boolean =>
    !isMet(edge.key) && others.some(({ key }) => isMet(key));
  const againstBefore = before?.kind === 'word' && losesTo((key) => language.isPair(before.key, key));
  const againstAfter = after?.kind === 'word' && losesTo((key) => language.isPair(key, after.key));
  return againstBefore || againstAfter;
}

/** A glyph that is seen so close by, in the same case, is hardly lost here. */
const REACH = 12;

/** The word stands in another plan, and beside one of its neighbours there or in the sound part of this text. */
export function isSupported(edge: Edge, { language, before, after }: Surroundings): boolean {
  if (!language.isCommon(edge.key)) return false;
  return (
    (before !== undefined && language.isPair(before.key, edge.key)) ||
    (after !== undefined && language.isPair(edge.key, after.key))
  );
}

/** The word stands beside one of its neighbours in two plans or in a common word. */
export const isUsual = (edge: Edge, { language, before, after }: Surroundings): boolean =>
  (before !== undefined && language.isUsualPair(before.key, edge.key)) ||
  (after !== undefined && language.isUsualPair(edge.key, after.key));

/** A doubled blank that nothing explains stands beside the word: what is there is unknown, so it is no support. */
export function isBesideGap({ start, end }: Edge, { stream, before, after }: Surroundings): boolean {
  const gapBefore = before ? stream.slice(before.end, start) : '';
  const gapAfter = after ? stream.slice(end, after.start) : '';
  return [gapBefore, gapAfter].some((gap) => gap.length > 1 && !gap.includes('\n'));
}

/** A capitalised word beside another, and no other plan has the two together: a name, which is never surely read. */
export function isName(edge: Edge, { language, before, after }: Surroundings): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(edge.text)) return false;
  const besideName = (other: Edge | undefined, [first, second]: [string, string]): boolean =>
    other?.kind === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(other.text) &&
    language.textsWithPair(first, second) === 0;
  return besideName(before, [before?.key ?? '', edge.key]) || besideName(after, [edge.key, after?.key ?? '']);
}

export function isSeenNear(edge: Edge, stream: string): boolean {
  // Only what is on the same line counts, and only what is near is looked at: a line may be a megabyte long.
  const [before, after] = [lineUpTo(stream, edge.start, REACH), lineFrom(stream, edge.end, REACH)];
  const near = before + stream.slice(edge.start, edge.end) + after;
  return edge.lost.some(({ glyph }) => near.includes(glyph));
}

/** No plan has it, and running text once or never. */
export const isHardlyWord = (key: string, language: Language): boolean =>
  !language.isUsual(key) && language.ordinary.neighbours(key) < 3;

/** Whether the best that is read beside it on the line, where letters are lost too, is hardly a word. */
export const isBesideUnread = (edge: Edge, around: Surroundings): boolean =>
  [beforeOnLine(edge, around), afterOnLine(edge, around)].some(
    (other) =>
      other !== undefined &&
      other.kind !== 'mark' &&
      other.lost.length > 0 &&
      isHardlyWord(other.key, around.language),
  );

/** What is left of the word makes one when the blanks are closed. */
export const closes = (edge: Edge, { stream, language }: Surroundings): boolean => {
  const parts = stream.slice(edge.start, edge.end).trim().split(/ +/);
  return parts.length > 1 && closesToWord(wordKey(parts.join('')), language);
};
