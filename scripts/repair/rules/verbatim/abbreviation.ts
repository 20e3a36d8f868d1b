import type { TokenRow } from '../wrong-letter/token-row.ts';
import { isWhole } from './evidence.ts';
import type { Slip, SlipText } from './slip.ts';

const SHORTEST = 3;
const LONGEST = 12;
/** What a text prints so often is its own way of writing. */
const HABIT = 3;

/** Abbreviations with two letters swapped, or a letter doubled or not doubled: "UBDN", "CCD". */
export function abbreviations({ lines, tokens, language }: SlipText): Slip[] {
  const times = Map.groupBy(tokens.all, ({ text }) => text);
  const known = language.printedForms().filter((form) => /^\p{Lu}{3,}$/u.test(form));
  return tokens.all.flatMap((place, index): Slip[] => {
    const { kind, key, text, line, start, end } = place;
    if (kind !== 'word' || text.length < SHORTEST || text.length > LONGEST) return [];
    if (!/^\p{Lu}+$/u.test(text)) return [];
    if (language.textsWith(key) > 0 || language.isProtected(key) || times.get(text)!.length > 1) return [];
    if (!isWhole(tokens, index, lines[line]!)) return [];
    const form = known.find(
      (other) => isMistyped(text, other) && speaksFor(tokens, index, other, times.get(other)?.length ?? 0),
    );
    if (form === undefined) return [];
    const note = `Chữ viết tắt “${text}” không có ở đâu khác; có lẽ định viết “${form}”.`;
    return [{ line, start, end, meant: form, note, kind: 'lexicon', confidence: 0.9 }];
  });
}

const withoutDoubles = (text: string): string => text.replace(/(.)\1+/gu, '$1');

function isMistyped(text: string, form: string): boolean {
  if (text === form) return false;
  if (withoutDoubles(text) === withoutDoubles(form)) return Math.abs(text.length - form.length) === 1;
  if (text.length !== form.length) return false;
  const at = [...text].findIndex((letter, i) => letter !== form[i]);
  return text[at] === form[at + 1] && text[at + 1] === form[at] && text.slice(at + 2) === form.slice(at + 2);
}

/** Whether two other texts, or this one as its habit, have the abbreviation beside a neighbour here. */
function speaksFor(tokens: TokenRow, index: number, form: string, times: number): boolean {
  const key = form.toLowerCase();
  return tokens.witnessesOf(index, key) >= 2 || (times >= HABIT && tokens.ownCount(index, key) > 0);
}
