import type { Mask } from '../../src/domain/pages.ts';
import { accountPatterns } from './patterns/account.ts';
import { identityPatterns } from './patterns/identity.ts';
import { mailPatterns } from './patterns/mail.ts';
import { AROUND, type Found, type PersonalPattern } from './patterns/pattern.ts';
import { phonePatterns } from './patterns/phone.ts';

/** A stretch of a text that is personal: UTF-16 offsets, start inclusive, end exclusive. */
export interface PersonalMatch {
  start: number;
  end: number;
  kind: Mask['kind'];
}

/** In the order of trial; where two match the same place, the first one names it. */
export const personalPatterns: PersonalPattern[] = [
  ...mailPatterns,
  ...accountPatterns,
  ...identityPatterns.slice(0, 2),
  ...phonePatterns,
  ...identityPatterns.slice(2),
];

/** "ĐT: 3852.246 - 3852.247, 3852 248": what follows a number with a label, without one of its own. */
const GOES_ON =
  /^[ \u00a0]{0,2}(?:[-–,;/]|hoặc|và)[ \u00a0]{0,2}(\d(?:[ .]?\d){5,10})(?![\d/]|\p{L}|[.,]\d)/u;

/** Every pattern asks for one of these; most lines have none, and are read no further. */
const MAY_HOLD = /[\d@]|[([] ?(?:at|a còng) ?[)\]]/iu;

/** Every personal stretch of a text, in order and without overlap; line breaks are `\n`. */
export function findPersonal(text: string): PersonalMatch[] {
  const plain = asciiDigits(text);
  if (!MAY_HOLD.test(plain)) return [];
  const taken = new Uint8Array(text.length);
  const found: PersonalMatch[] = [];
  const take = (start: number, end: number, kind: Mask['kind']): boolean => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    found.push({ kind, start, end });
    return true;
  };
  for (const { kind, pattern, when, goesOn } of personalPatterns)
    for (const { index, 0: match } of plain.matchAll(pattern)) {
      if (when && !when(around(plain, index, match))) continue;
      let end = index + match.length;
      if (!take(index + bracketsBefore(plain, index, match), end, kind) || !goesOn) continue;
      for (const next of followers(plain, end)) take(next.start, (end = next.end), kind);
    }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * How far from its beginning a number begins: a bracket is its own with the one that closes it, "(0237) 3852 246", "(84-24)
 * 3825 1234", and not in "(0912 345 678)".
 */
function bracketsBefore(text: string, index: number, match: string): -1 | 0 | 1 {
  if (match.startsWith('(') && !match.includes(')')) return 1;
  return text[index - 1] === '(' && /^[^(]*\)/.test(match) ? -1 : 0;
}

const around = (text: string, index: number, match: string): Found => ({
  match,
  before: text.slice(Math.max(0, index - AROUND), index),
  after: text.slice(index + match.length, index + match.length + AROUND),
});

/** Numbers in a row behind one that had a label. */
function followers(text: string, from: number): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (let at = from; ;) {
    const next = GOES_ON.exec(text.slice(at, at + AROUND));
    if (!next || /^(?:19|20)\d{2}\D?(?:19|20)\d{2}$/.test(next[1]!)) return all;
    at += next[0].length;
    all.push({ start: at - next[1]!.length, end: at });
  }
}

/** Full-width digits and the full-width "@" as ASCII, one for one. */
function asciiDigits(text: string): string {
  return text.replace(/[\uff10-\uff19\uff20]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
