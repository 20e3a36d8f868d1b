import { wideBlanks, type Spaced } from './lost-digits.ts';

/** Bullets that begin an item: "-", "+", "*", "•", also as an en dash. */
const BULLET = /^[-+*•–]\s*/;

/** ";" that ends a clause; not that of a list whose year stands at its end, "Quý III; IV/2026", "tháng 3; 6; 9/2026". */
const SEMICOLON = new RegExp(
  '(?<!' +
    '(?:quý|tháng)\\s(?:[\\divx]{1,3}\\s?[;,]\\s?){0,6}[\\divx]{1,3}\\s?(?=;\\s?(?:[ivx]{1,3}|\\d{1,2})\\s?(?:[;,]|/\\s?\\d{4}|và\\s|năm\\s))|' +
    'ngày\\s(?:\\d{1,2}\\s?[;,]\\s?){0,6}\\d{1,2}\\s?(?=;\\s?\\d{1,2}\\s?(?:[;,]|/\\s?\\d{1,2}/|và\\s|tháng\\s))' +
    ');',
  'iu',
);

/**
 * The clauses of a deadline text, each on one line with single blanks, without bullet and closing point, and
 * with the places where more than one blank stood.
 *
 * A line feed ends a clause only where the next line begins with a bullet: table cells are wrapped anywhere.
 * "- Trong năm\n2024 đối với …;\n- Giai đoạn 2023 -2025" gives two.
 */
export function clausesOf(text: string): Spaced[] {
  return text
    .normalize('NFC')
    .split(/\n(?=\s{0,20}[-+*•–])|\.(?=\s+\p{Lu})/u)
    .flatMap((part) => part.split(SEMICOLON))
    .map(tidySpaced)
    .filter((clause) => /[\p{L}\d]/u.test(clause.text));
}

/** A clause tidied, its wide blanks still known. */
function tidySpaced(clause: string): Spaced {
  const text = tidy(clause);
  const whole = wideBlanks(clause);
  const start = whole.text.indexOf(text);
  return { text, wide: new Set([...whole.wide].map((at) => at - start)) };
}

/** Without what stands around a clause and is not part of it: blanks, bullet, stops, a lone connector. */
export function tidy(clause: string): string {
  return clause
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BULLET, '')
    .replace(/^(?:[,;:.]\s?|(?:và|hoặc)\s)+/iu, '')
    .replace(/(?:\s|[,;:.])+$/u, '')
    .replace(/\s(?:và|hoặc)$/iu, '');
}
