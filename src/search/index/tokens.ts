import { keysOf, type WordKeys } from './syllable.ts';

/** A word of a text: its keys and where it stands, in UTF-16 units of the NFC text (end exclusive). */
export interface Token extends WordKeys {
  raw: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text. A word is a run of letters and digits, so that "mh24" and the VNI "d9e62" stay whole.
 *
 * @param text NFC; of decomposed text the offsets would be wrong
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    tokens.push({ ...keysOf(raw), raw, start: match.index, end: match.index + raw.length });
  }
  return tokens;
}
