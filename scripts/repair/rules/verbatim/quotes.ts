import type { Slip, SlipText } from './slip.ts';

/** The longest quotation in characters; a quote that is never closed must not reach the next one. */
const LONGEST = 400;

/** Quotations that begin with a curved quote and end with a straight one: “làm sạch". */
export function quotes({ lines }: SlipText): Slip[] {
  const slips: Slip[] = [];
  let opened: number | null = null;
  let offset = 0;
  for (const [line, text] of lines.entries()) {
    for (const { 0: quote, index: start } of text.matchAll(/[“”"]/gu)) {
      const at = offset + start;
      if (quote === '"' && opened !== null && at - opened <= LONGEST)
        slips.push({
          line,
          start,
          end: start + 1,
          meant: '”',
          note: 'Mở bằng dấu ngoặc kép cong “ nhưng đóng bằng dấu thẳng.',
          kind: 'structure',
          confidence: 0.98,
        });
      opened = quote === '“' ? at : null;
    }
    offset += text.length + 1;
  }
  return slips;
}
