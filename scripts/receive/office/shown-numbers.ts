/** How far ahead the line of a paragraph is looked for: boxes and notes stand elsewhere in the two files. */
const FAR = 60;
/** A longer beginning is no number of a list. */
const LONGEST = 30;
/** A shorter text stands in too many lines to be found by its end. */
const SHORTEST = 2;

/** "12", "IV.", "a)". */
const NUMBER = /^\(?(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])(?:\.\d{1,3}){0,4}[.):]?$/u;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * The numbers of lists as LibreOffice itself shows them.
 *
 * Where it writes a .docx, a list that starts anew in its middle becomes two lists, and the second counts from 1 ("I.",
 * "II.", "III." come out as "I.", "I.", "II."); in plain text it writes the numbers out. So each numbered paragraph is
 * found in that text, in order, and the number before it holds.
 */
export class ShownNumbers {
  readonly #lines: string[];
  #at = 0;

  /** @param text what LibreOffice gives as plain text of the same document */
  constructor(text: string) {
    this.#lines = text
      .replace(/^\uFEFF/u, '')
      .split('\n')
      .map(plain);
  }

  /**
   * The number of the next paragraph.
   *
   * @param own the number that the .docx gives it; "" where it has none, which keeps the place in the text
   * @param text the paragraph without its number
   */
  of(own: string, text: string): string {
    const body = plain(text.split('\n')[0]!);
    if (body === '') return own === '' ? own : this.#alone(own);
    if (body.length < SHORTEST) return own;
    const end = Math.min(this.#lines.length, this.#at + FAR);
    for (let at = this.#at; at < end; at += 1) {
      const line = this.#lines[at]!;
      if (!line.endsWith(body) || line.length - body.length > LONGEST) continue;
      const number = line.slice(0, line.length - body.length);
      // "An." ends "ở Hội An." too: a number is parted from the text, and only a numbered paragraph has one.
      if (number !== '' && (!number.endsWith(' ') || own === '')) continue;
      if (/\p{L}/u.test(number) && !/[\p{N}.):]\s$/u.test(number)) continue;
      this.#at = at + 1;
      return /[\p{L}\p{N}]/u.test(number) ? number.trim() : own;
    }
    return own;
  }

  /** A number with nothing behind it: the cell of a first column. It is the next line, where that can be a number. */
  #alone(own: string): string {
    let at = this.#at;
    while (this.#lines[at] === '') at += 1;
    const line = this.#lines[at] ?? '';
    if (!NUMBER.test(line)) return own;
    this.#at = at + 1;
    return line;
  }
}
