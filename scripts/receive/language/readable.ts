import { InputError } from '../../../src/domain/issue.ts';
import { countWords } from './count-words.ts';

/**
 * Whether a text can be read as Vietnamese, with or without its marks: `yes`, `no`, or `unknown` where it has too few
 * words to say. The one measure for whole files, pages and blocks.
 */
export type Readable = 'yes' | 'no' | 'unknown';

/** Fewer words prove nothing: a name, a table of numbers. */
const FEWEST_WORDS = 8;
/**
 * Of the words of sound plans 99 % can be Vietnamese, in five lines together 90 % at least; where a font lost many
 * letters 73 %. Of English 20 %, of a recognition for another language 35 %, of a text without the map of its font 60 %.
 */
const LEAST_SHARE = 0.66;
/** Letters of other scripts above which a text is of another language, or its letters mean others. */
const MOST_FOREIGN = 0.3;

/** Judges a text of any length. */
function readable(text: string): Readable {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = text.match(/[^\P{L}\p{Script=Latin}\p{Script=Common}]/gu) ?? [];
  if (letters.length >= FEWEST_WORDS && foreign.length > MOST_FOREIGN * letters.length) return 'no';
  const { marked, plain, strange } = countWords(text);
  const words = marked + plain + strange;
  if (words < FEWEST_WORDS) return 'unknown';
  return marked + plain >= LEAST_SHARE * words ? 'yes' : 'no';
}

/**
 * Refuses a text that only looks like one.
 *
 * @throws InputError that names the kind and what to do
 */
export function checkReadable(lines: readonly string[], file: string): void {
  const text = lines.join('\n');
  const refuse = (
    code: 'only-a-stamp' | 'letters-lost' | 'not-vietnamese',
    what: string,
    hint: string,
  ): never => {
    throw new InputError(what, { refusal: { code }, place: { file }, hint });
  };
  if (isOnlyStamp(lines))
    refuse(
      'only-a-stamp',
      'this text is only the stamp of a digital signature, not the document.',
      'The document itself is a picture: give the file that was scanned, or its text.',
    );
  if (readable(text) !== 'no') return;
  const { marked, plain, strange, broken, foreign } = countWords(text);
  if (isHalved(text))
    refuse(
      'letters-lost',
      'the letters with marks of this text are broken: only half of each code is left.',
      'Give the file that this text was taken from (PDF or Word), not the text.',
    );
  if (foreign > 0 && marked + plain > strange / 2 && broken + foreign > 2)
    refuse(
      'letters-lost',
      'the letters of this text mean others: it was taken from a font that has no map to letters.',
      'Give the PDF itself, not the text that was copied from it.',
    );
  if (broken > 0.15 * (marked + plain + strange))
    refuse(
      'letters-lost',
      'this text was recognised (OCR) as another language, so its letters are wrong.',
      'Give the scan itself, or have it recognised as Vietnamese.',
    );
  refuse(
    'not-vietnamese',
    'this text is not Vietnamese, or its letters mean others.',
    'Give a text in Vietnamese, or the Word or PDF file that it was taken from.',
  );
}

/** What the programs that sign a file write on its first page. */
const STAMP =
  /^(?:(?:người ký|ký bởi|được ký bởi|ngày ký|thời gian ký|cơ quan(?: phát hành)?|email|chức vụ|đơn vị|tổ chức|địa điểm|lý do)\s*:.*|số:?\s*\d*\/\S*|[\d/.:+\-\s]*(?:[ap]m)?)$/iu;

/** One of these lines is in every stamp. */
const SIGNED = /^(?:(?:được )?ký bởi|người ký|ngày ký|thời gian ký|cơ quan phát hành)\s*:/iu;

function isOnlyStamp(lines: readonly string[]): boolean {
  const full = lines.map((line) => line.trim()).filter((line) => line !== '');
  return full.length > 0 && full.some((line) => SIGNED.test(line)) && full.every((line) => STAMP.test(line));
}

/** "Ộ" (U+1ED8) of which half of the code is left is "Ø" (U+00D8), and "ư" (U+01B0) is "°". */
function isHalved(text: string): boolean {
  const whole = text
    .replace(/[\u00a2-\u00af\u00b1-\u00ff]/g, (char) => String.fromCharCode(0x1e00 + char.charCodeAt(0)))
    .replaceAll('°', 'ư')
    .replaceAll('¡', 'ơ');
  const [before, after] = [countWords(text), countWords(whole)];
  return after.known > before.known && after.strange < before.strange;
}
