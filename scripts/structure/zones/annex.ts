import { fold } from '../../../src/vietnamese/fold.ts';
import { beginsAnnexTitle } from '../grammar/annex-title.ts';
import { isBullet } from '../grammar/markers.ts';
import { isDrawn } from '../grammar/furniture-lines.ts';
import { isSigner, signsFor } from '../grammar/signature.ts';
import { beginsTableHead } from '../grammar/table-lines.ts';
import { columnsOf, type Line } from '../text/lines.ts';

/** "(Kèm theo Kế hoạch số …)", "(Ban hành theo Quyết định …)" below the title of an annex or of an attached paper. */
const BELONGS = /^\(?\s*(?:(?:ban hanh )?kem theo|ban hanh theo)\b/;
/** Whether a line says what an annex or an attached paper belongs to. */
export const saysWhatItBelongsTo = (text: string): boolean => BELONGS.test(fold(text));
/** Where more lines stand between the signer's name and what shows an annex, they are no title of it. */
const LONGEST_TITLE = 6;

/** Something that no closing holds, behind a signature. */
export interface UnnamedAnnex {
  /** Its first line, of those given. */
  start: number;
  /** Whether its first line is a title; else its table begins at once. */
  titled: boolean;
}

/**
 * What stands behind "Nơi nhận" and the signature and is neither: rows, the head of a table, numbered points, or a title
 * in capitals that says so. Null where the closing is nothing else.
 *
 * @param closing the lines from the beginning of the closing on
 */
export function annexBehind(closing: readonly Line[]): UnnamedAnnex | null {
  let end = 0;
  let signed = false;
  for (let at = 0; at < closing.length; at++) {
    const line = closing[at]!;
    if (signed && shows(line)) return annexFrom(closing, end, at);
    if (isOfClosing(line)) end = at + 1;
    signed ||= columnsOf(line).some(({ text }) => isSigner(text) || signsFor(text));
  }
  return null;
}

function annexFrom(closing: readonly Line[], end: number, at: number): UnnamedAnnex {
  // The name of who signed and his stamp stand last above the title.
  let start = at;
  while (start > end && at - start < LONGEST_TITLE && isTitle(closing[start - 1]!)) start--;
  return { start, titled: isTitle(closing[start]!) };
}

/** Whether a line can only be part of an annex. */
function shows({ text, marker, whole }: Line): boolean {
  if (beginsTableHead(text) || beginsAnnexTitle(text) || saysWhatItBelongsTo(text)) return true;
  if (text.split(/\t|\|/).filter((cell) => cell.trim() !== '').length > 2) return true;
  return /^(?:roman|d\d|article|chapter)$/.test(marker?.kind ?? '') && !/\s{4,}/.test(whole.text.trim());
}

/** Whether a line is one of a closing: a recipient, a signer's title, a rule. */
const isOfClosing = ({ text, marker }: Line): boolean =>
  isBullet(marker?.kind ?? null) ||
  isDrawn(text) ||
  isSigner(text) ||
  signsFor(text) ||
  /^noi nhan\b/.test(fold(text)) ||
  /^\(?(?:đã ký|ký tên)/iu.test(text);

/** A title of an annex: in capitals, or what it belongs to. */
const isTitle = ({ text, capitals }: Line): boolean =>
  (capitals && !beginsTableHead(text) && /\p{Lu}{2}/u.test(text)) || saysWhatItBelongsTo(text);
