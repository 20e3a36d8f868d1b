import { brokenWord } from './broken-word/index.ts';
import { glyphOutline, openOutlines } from './glyph-outline/index.ts';
import { invisibleCharacter } from './invisible-character/index.ts';
import { letterSpacing } from './letter-spacing/index.ts';
import { lookAlike } from './look-alike/index.ts';
import { lostGlyph } from './lost-glyph/index.ts';
import { nameVariant } from './name-variant/index.ts';
import { recoveredNumber } from './recovered-number/index.ts';
import { recognisedWord } from './recognised-word/index.ts';
import type { Rule } from '../draft/rule.ts';
import { verbatim } from './verbatim/index.ts';
import { wrongLetter } from './wrong-letter/index.ts';

/**
 * THE ORDER of the rules. What is certain comes first, and each rule sees what the earlier ones left:
 *
 * 0. `glyph-outline`: what a font still draws is no matter of words; its doubts are offered after `lost-glyph`.
 * 1. `invisible-character`: every later rule may take a blank for a blank.
 * 2. `look-alike`: every later rule may take a letter for a letter.
 * 3. `letter-spacing`: before blanks are read as lost letters, or "c ơ" would become a word.
 * 4. `broken-word`: closes blanks where closing makes a word, before any letter is put in.
 * 5. `recovered-number`: compares headings place by place, so the blanks of lost glyphs must still stand.
 * 6. `lost-glyph`: reads the remaining blanks as letters and marks.
 * 7. `recognised-word`: what the picture of a scan offers, before what words alone would have.
 * 8. `wrong-letter`: judges whole words, so it comes after what makes words whole.
 * 9. `name-variant`: only offers, so it takes no place from a rule that repairs.
 * 10. `verbatim`: what is left is no damage; the author's own slips are marked and stay.
 */
export const rules: readonly Rule[] = [
  glyphOutline,
  invisibleCharacter,
  lookAlike,
  letterSpacing,
  brokenWord,
  recoveredNumber,
  lostGlyph,
  openOutlines,
  recognisedWord,
  wrongLetter,
  nameVariant,
  verbatim,
];
