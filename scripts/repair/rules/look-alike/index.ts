import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import { lookAlikes, privateBullets } from './look-alikes.ts';
import type { Rule } from '../../draft/rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const BULLET = /[\uf000-\uf0ff]/g;

/**
 * Letters of another alphabet inside a Vietnamese word, and bullets from the private use area.
 *
 * A word wholly in another alphabet is that language and stays.
 */
export const lookAlike: Rule = {
  id: 'look-alike',
  why: 'Chữ cái của bảng chữ khác trông giống chữ Việt được thay bằng chữ Việt để tìm kiếm được.',
  find: (lines) => findInLines(lines, (text, line) => [...inWords(text, line), ...bullets(text, line)]),
};

function inWords(text: string, line: number): Proposal[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    const isLatin = /[A-Za-z\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0188\u01af\u01b0\u1ea0-\u1ef9]/.test(word);
    return [...word].flatMap((char, at) => {
      const text = lookAlikes.get(char);
      return text !== undefined && (isLatin || /[\u00d0\u00f0\u01a2\u01a3\u0189]/.test(char))
        ? [proposal(line, index + at, char, text)]
        : [];
    });
  });
}

function bullets(text: string, line: number): Proposal[] {
  return Array.from(text.matchAll(BULLET)).flatMap(({ 0: char, index }) => {
    const bullet = privateBullets.get(char);
    return bullet === undefined ? [] : [proposal(line, index, char, bullet)];
  });
}

function proposal(line: number, start: number, raw: string, text: string): Proposal {
  const code = `U+${raw.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    line,
    start,
    end: start + raw.length,
    text,
    status: 'repaired',
    confidence: 1,
    evidence: [
      { kind: 'unicode', note: `Mã ${code} trông như “${text}”.`, plan: null, line: null, quote: null },
    ],
    pattern: { raw: `${raw} (${code})`, text },
  };
}
