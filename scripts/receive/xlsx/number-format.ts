import { dayText, isDayCode } from './day-format.ts';

/** Formats of Excel that stand in no file, by number. Those of days that depend on the machine are day, month, year. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 57, 58].map((number) => [number, 'dd/mm/yyyy'])),
};

/** The code of a format that stands in no file; "General" where it has none. */
export const builtInFormat = (number: number): string => BUILT_IN[number] ?? 'General';

/**
 * A number as its cell shows it: digits, zeros in front, percent, words of the format ("Mô hình 3:"), days. The signs
 * between thousands are left out, as each machine has its own.
 *
 * @param code the format, "00" or `"Mô hình "0":"` or "dd/mm/yyyy"
 * @param from1904 whether days count from 1904
 */
export function shownNumber(value: number, code: string, from1904 = false): string {
  const { code: section, negative } = sectionFor(value, sectionsOf(code));
  if (isDayCode(section)) return dayText(value, section, from1904);
  const parts = partsOf(section);
  const digits = parts.flatMap(({ kind, text }) => (kind === 'digits' ? [text] : [])).join('');
  // What is not understood shows what the file holds: fractions, powers of ten.
  if (/\/|E[+-]/i.test(digits)) return plainNumber(value);
  if (digits === '') return textOfParts(parts);
  const percent = parts.filter(({ kind }) => kind === 'percent').length;
  const size = Math.abs(value) * 100 ** percent;
  const number = /general/i.test(digits) ? plainNumber(size) : written(size, digits);
  const first = parts.findIndex(({ kind }) => kind === 'digits');
  const text = parts
    .map((part, at) => (part.kind !== 'digits' ? part.text : at === first ? number : ''))
    .join('')
    .trim();
  return value < 0 && !negative ? `-${text}` : text;
}

/** A text as its cell shows it: a format may put words around it, `"Mô hình "@`. */
export function shownText(text: string, code: string): string {
  const sections = sectionsOf(code);
  const own = sections[3] ?? (sections.length === 1 && /@/.test(sections[0]!) ? sections[0] : undefined);
  if (own === undefined) return text;
  return partsOf(own)
    .map((part) => (part.kind === 'digits' ? part.text.replaceAll('@', text) : part.text))
    .join('');
}

/** "0.30000000000000004" is what a machine stores of 0.3. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** The parts between the semicolons that are no text. */
const sectionsOf = (code: string): string[] =>
  code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? [''];

/** The section for a value, and whether it says itself that the value is negative. */
function sectionFor(value: number, sections: readonly string[]): { code: string; negative: boolean } {
  for (const code of sections) {
    const [, sign, limit] = /^(?:\[[^\]<>=]*\])*\[([<>=]+)(-?[\d.]+)\]/.exec(code) ?? [];
    if (sign && holds(value, sign, Number(limit))) return { code: bare(code), negative: value < 0 };
  }
  const [positive = 'General', negative, zero] = sections.filter((code) => !/\[[<>=]/.test(code));
  if (value < 0 && negative !== undefined) return { code: bare(negative), negative: true };
  if (value === 0 && zero !== undefined) return { code: bare(zero), negative: false };
  return { code: bare(positive), negative: false };
}

function holds(value: number, sign: string, limit: number): boolean {
  if (sign === '<>') return value !== limit;
  return (
    (sign.includes('=') && value === limit) ||
    (sign.includes('<') ? value < limit : sign.includes('>') && value > limit)
  );
}

/** Without colours and conditions; a currency in brackets is a word. */
const bare = (code: string): string =>
  code
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) => (sign ? `"${sign}"` : ''))
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '');

/** Words of a format, and what stands for digits. */
interface FormatPart {
  kind: 'text' | 'digits' | 'percent';
  text: string;
}

function partsOf(code: string): FormatPart[] {
  const parts: FormatPart[] = [];
  for (const [token] of code.matchAll(/"[^"]*"|\\.|[_*].|general|[#0?.,/@]+|E[+-]0+|./gisu)) {
    if (/^[_*]./su.test(token)) parts.push({ kind: 'text', text: token.startsWith('_') ? ' ' : '' });
    else if (/^(?:[#0?.,@]|general$|E[+-]|\/.)/iu.test(token)) parts.push({ kind: 'digits', text: token });
    else if (token === '%') parts.push({ kind: 'percent', text: token });
    else parts.push({ kind: 'text', text: token.replace(/^"|"$|^\\/g, '') });
  }
  return parts;
}

const textOfParts = (parts: readonly FormatPart[]): string =>
  parts
    .map(({ text }) => text)
    .join('')
    .trim();

/** A number with the digits that "#0.00" asks for; commas at the end divide by a thousand each. */
function written(value: number, digits: string): string {
  const thousands = /,*$/.exec(digits)![0].length;
  const [whole = '', part = ''] = digits.replace(/,/g, '').split('.');
  const most = Math.min(20, part.length);
  const least = /^0*/.exec(part)![0].length;
  const [before = '', after = ''] = (value / 1000 ** thousands).toFixed(most).split('.');
  const zeros = (whole.match(/0/g) ?? []).length;
  const shown = after.replace(/0+$/, '').padEnd(least, '0');
  const front = before === '0' && zeros === 0 ? '' : before.padStart(zeros, '0');
  return shown === '' ? front : `${front}.${shown}`;
}
