/** Days are counted from here; Excel takes 1900 for a leap year. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Days between the two ways to count. */
const TO_1904 = 1462;

/** Letters of a format that stand for parts of a day; words and signs between them stay. */
const TOKEN = /"[^"]*"|\\.|[_*].|\[[hms]+\]|y+|m+|d+|h+|s+(?:\.0+)?|AM\/PM|A\/P|./gisu;

/** Whether a format shows a day or an hour. */
export const isDayCode = (code: string): boolean =>
  /[dyhs]|m/i.test(code.replace(/"[^"]*"|\\.|[_*]./gsu, '')) &&
  !/general|[0#]/i.test(code.replace(/\.0+/g, ''));

/**
 * A day or an hour as its cell shows it. Names of months and days are those of the machine, and some formats write the
 * month first: both are written as day, month, year in digits, so that nobody takes one for the other.
 */
export function dayText(serial: number, code: string, from1904: boolean): string {
  const at = new Date(FIRST_DAY + Math.round((serial + (from1904 ? TO_1904 : 0)) * 86_400) * 1000);
  if (!Number.isFinite(serial) || Number.isNaN(at.getTime())) return String(serial);
  const tokens = [...code.matchAll(TOKEN)].map(([token]) => token);
  const kinds = kindsOf(tokens);
  const half = tokens.some((token) => /^A\/P|^AM\/PM/i.test(token));
  if (isPlain(tokens, kinds))
    return tokens
      .map((token, index) => written(token, kinds[index]!, at, serial, half))
      .join('')
      .trim();
  const hours = kinds.includes('h') ? ` ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}` : '';
  return `${dateOf(at, kinds)}${hours}`.trim();
}

type Kind = 'y' | 'm' | 'd' | 'h' | 'minute' | 's' | 'half' | 'text';

/** What each token stands for: "m" beside an hour or a second is minutes. */
function kindsOf(tokens: readonly string[]): Kind[] {
  const kinds = tokens.map((token): Kind => {
    if (/^A/i.test(token) && token.includes('/')) return 'half';
    const letter = token.replace('[', '')[0]!.toLowerCase();
    return token.length > 0 && 'ymdhs'.includes(letter) && /^\[?[ymdhs]/i.test(token)
      ? (letter as Kind)
      : 'text';
  });
  const times = kinds
    .map((kind, at) => [kind, at] as const)
    .filter(([kind]) => kind !== 'text' && kind !== 'half');
  for (const [index, [kind, at]] of times.entries())
    if (kind === 'm' && (times[index - 1]?.[0] === 'h' || times[index + 1]?.[0] === 's'))
      kinds[at] = 'minute';
  return kinds;
}

/** Whether a format has neither names nor the month before the day. */
function isPlain(tokens: readonly string[], kinds: readonly Kind[]): boolean {
  const named = tokens.some((token, at) => (kinds[at] === 'm' || kinds[at] === 'd') && token.length > 2);
  const [day, month, year] = [kinds.indexOf('d'), kinds.indexOf('m'), kinds.indexOf('y')];
  const monthFirst = day >= 0 && month >= 0 && month < day && !(year >= 0 && year < month);
  return !named && !monthFirst;
}

const two = (value: number): string => String(value).padStart(2, '0');

function dateOf(at: Date, kinds: readonly Kind[]): string {
  const parts = [
    kinds.includes('d') && two(at.getUTCDate()),
    kinds.includes('m') && two(at.getUTCMonth() + 1),
    kinds.includes('y') && String(at.getUTCFullYear()),
  ];
  return parts.filter((part) => part !== false).join('/');
}

function written(token: string, kind: Kind, at: Date, serial: number, half: boolean): string {
  const padded = (value: number): string =>
    token.length > 1 && !token.startsWith('[') ? two(value) : String(value);
  switch (kind) {
    case 'y':
      return token.length > 2 ? String(at.getUTCFullYear()) : two(at.getUTCFullYear() % 100);
    case 'm':
      return padded(at.getUTCMonth() + 1);
    case 'd':
      return padded(at.getUTCDate());
    case 'h':
      if (token.startsWith('[')) return String(Math.floor(serial * 24));
      return padded(half ? at.getUTCHours() % 12 || 12 : at.getUTCHours());
    case 'minute':
      return token.startsWith('[') ? String(Math.floor(serial * 1440)) : padded(at.getUTCMinutes());
    case 's':
      return token.startsWith('[') ? String(Math.floor(serial * 86_400)) : padded(at.getUTCSeconds());
    case 'half':
      return at.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'text':
      return token.startsWith('*') ? '' : token.startsWith('_') ? ' ' : token.replace(/^"|"$|^\\/g, '');
  }
}
