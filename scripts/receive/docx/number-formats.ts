/** A list number written out in one of Word's formats, 1 for the first. */
type Format = (value: number) => string;

const romanDigits: [value: number, digits: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, digits] of romanDigits) for (; rest >= worth; rest -= worth) written += digits;
  return written;
}

/** "a" … "z", then "aa", "bb" as Word counts on. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const units = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** "một", "mười hai", "hai mươi mốt"; digits from a hundred on. */
function counted(value: number): string {
  const [tens, one] = [Math.floor(value / 10), value % 10];
  if (value < 1 || tens > 9) return String(value);
  if (tens === 0) return units[one]!;
  const last = one === 5 ? 'lăm' : one === 1 && tens > 1 ? 'mốt' : units[one]!;
  return `${tens === 1 ? 'mười' : `${units[tens]} mươi`} ${last}`.trim();
}

/** "①" and "⑴", which Unicode has up to twenty; else the number in brackets. */
const enclosed =
  (first: number): Format =>
  (value) =>
    value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : `(${value})`;

const formats: Record<string, Format> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  decimalEnclosedCircle: enclosed(0x2460),
  decimalEnclosedParen: enclosed(0x2474),
  decimalEnclosedFullstop: enclosed(0x2488),
  numberInDash: (value) => `- ${value} -`,
  vietnameseCounting: counted,
};

/**
 * A list number as Word writes it.
 *
 * @param format the name of the format; decimal where it is not known
 * @param custom the sample of a custom format, "a, b, c, d, đ, ..." or "001, 002, ..."
 */
export function formatNumber(value: number, format: string, custom?: string): string {
  if (format === 'custom' && custom !== undefined) return ofSample(value, custom);
  return (formats[format] ?? String)(value);
}

/** Goes on after the sample as it began: zeros in front, or plain digits. */
function ofSample(value: number, sample: string): string {
  const known = sample
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/^(\.{3}|…)?$/.test(one));
  const width = /^0+\d$/.test(known[0] ?? '') ? known[0]!.length : 0;
  return known[value - 1] ?? String(value).padStart(width, '0');
}
