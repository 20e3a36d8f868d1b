import type { Evidence } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import type { Rule } from '../../draft/rule.ts';

/** Zero-width blanks and joiners, the byte order mark in mid-text, soft hyphens, direction marks. */
const INVISIBLE = /\p{L}?[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+\p{M}*/gu;
/** The same characters alone. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** Control characters are what some extractors leave of a glyph they cannot name, so the place is kept. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g;

/** Takes away what cannot be seen and could split a word for search. Other blanks are no damage: the draft makes them plain. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  why: 'Ký tự vô hình hoặc ký tự điều khiển được bỏ hoặc thay bằng dấu cách thường.',
  find: (lines) => findInLines(lines, (text, line) => [...unseen(text, line), ...controls(text, line)]),
};

/** A mark that an unseen character kept from its letter goes back to it: "hi", soft hyphen, grave, "nh" is "hình". */
function unseen(text: string, line: number): Proposal[] {
  return Array.from(text.matchAll(INVISIBLE), ({ 0: found, index }) => {
    const joins = /\p{M}$/u.test(found);
    const raw = joins ? found : found.replace(/^\p{L}/u, '');
    const start = index + found.length - raw.length;
    return proposal(line, start, raw, raw.replace(UNSEEN, '').normalize('NFC'), 'ký tự vô hình');
  });
}

const controls = (text: string, line: number): Proposal[] =>
  Array.from(text.matchAll(CONTROL), ({ 0: raw, index }) =>
    proposal(line, index, raw, ' ', 'ký tự điều khiển'),
  );

function proposal(line: number, start: number, raw: string, text: string, name: string): Proposal {
  const codes = (raw.match(/[^\p{L}\p{M}]/gu) ?? []).map(
    (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const evidence: Evidence = {
    kind: 'unicode',
    note: `${name} ${codes.join(' ')}`,
    plan: null,
    line: null,
    quote: null,
  };
  const end = start + raw.length;
  return { line, start, end, text, status: 'repaired', confidence: 1, evidence: [evidence] };
}
