import { GAP, type Evidence } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';

const evidence: Evidence = {
  kind: 'structure',
  note: 'Ở đây có chữ bị mất nhưng không đọc lại được; cần xem bản gốc.',
  plan: null,
  line: null,
  quote: null,
};

/** Two or three blanks inside a line: at least all but one of them are lost glyphs. More are blanks of a form. */
const BLANKS = /(?<=\S) {2,3}(?=\S)/g;
/** Small letters without a vowel that stand alone: the rest of a word. */
const FRAGMENT = /(?<![\p{L}\p{N}/])[bcdđghklmnpqrstvx]{1,3}(?= \S)/gu;

/**
 * Marks what is left unread in a text that lost glyphs, so that no loss is passed over in silence.
 *
 * @param isRead whether a reading of a lost glyph covers the place in the line
 */
export function findGaps(
  lines: readonly string[],
  isRead: (line: number, at: number) => boolean,
): Proposal[] {
  return findInLines(lines, (text, line) => {
    const blanks = Array.from(
      text.matchAll(BLANKS),
      ({ 0: run, index }) => [index + 1, index + run.length] as const,
    );
    const fragments = Array.from(text.matchAll(FRAGMENT), ({ 0: rest, index }) => {
      const end = index + rest.length;
      return [end, end + 1] as const;
    });
    const free = [...blanks, ...fragments].filter(([start, end]) => {
      for (let at = start - 1; at < end; at += 1) if (isRead(line, at)) return false;
      return true;
    });
    return free.map(([start, end]) => ({
      line,
      start,
      end,
      text: GAP.repeat(end - start),
      status: 'suggested' as const,
      confidence: 0,
      evidence: [evidence],
    }));
  });
}
