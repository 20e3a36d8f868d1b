import { invisibleCharacter } from './invisible-character.ts';
import { lostGlyph } from './lost-glyph.ts';
import { recoveredNumber } from './recovered-number.ts';
import type { Rule } from './rule.ts';

/**
 * THE ORDER of the rules. What is certain comes first, and each rule sees what the earlier ones left:
 *
 * 1. `invisible-character`: every later rule may take a blank for a blank.
 * 2. `recovered-number`: needs the blanks of lost glyphs where they stood.
 * 3. `lost-glyph`: reads the remaining blanks as letters and marks.
 */
export const rules: readonly Rule[] = [invisibleCharacter, recoveredNumber, lostGlyph];
