import { codePages, lowCodes, vniLetters, vniMarks } from './code-pages.ts';

/** How the letters of a text were coded before they were taken for those of Western Europe. */
export const legacyNames = ['TCVN3', 'VNI', 'VISCII', 'VPS', 'windows-1258', 'UTF-8 twice'] as const;
export type LegacyName = (typeof legacyNames)[number];

/** windows-1252 by byte; the few bytes that it leaves free are control characters. */
const western = Array.from({ length: 256 }, (_, byte) =>
  new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
);
const byteOf = new Map(western.map((char, byte) => [char, byte]));
// What Latin-1 has in their place is met as well.
for (let byte = 0x80; byte < 0xa0; byte += 1)
  if (!byteOf.has(String.fromCharCode(byte))) byteOf.set(String.fromCharCode(byte), byte);

/** Bytes as the letters of Western Europe, one for one. */
export const asWestern = (bytes: Uint8Array): string => Array.from(bytes, (byte) => western[byte]).join('');

/** Decodes letters that stand for bytes; null where they cannot be of this code. Code pages give one letter for one. */
export const decoders: Record<LegacyName, (text: string) => string | null> = {
  TCVN3: (text) => ofPage(text, 'TCVN3'),
  VNI: decodeVni,
  VISCII: (text) => ofPage(text, 'VISCII'),
  VPS: (text) => ofPage(text, 'VPS'),
  'windows-1258': (text) => ofBytes(text, 'windows-1258'),
  'UTF-8 twice': decodeTwice,
};

const pages = Object.fromEntries(
  Object.entries(codePages).map(([name, rows]) => {
    const letters = [...rows.join('')];
    const page = new Map(letters.map((letter, index) => [western[0x80 + index]!, letter]));
    for (const [code, letter] of Object.entries(lowCodes[name as keyof typeof codePages]))
      page.set(western[Number(code)]!, letter);
    return [name, page];
  }),
);

/** What is no letter of the page stays: signs like "–" were set in another font, or mean themselves. */
function ofPage(text: string, name: keyof typeof codePages): string {
  const page = pages[name]!;
  return Array.from(text, (char) => {
    const letter = page.get(char);
    return letter === undefined || letter === '□' ? char : letter;
  }).join('');
}

const vni = vniTable();

/** Two codes that make one letter are read before one. */
function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = vni.get(text.slice(at, at + 2));
    if (pair !== undefined) {
      decoded += pair;
      at += 1;
    } else decoded += vni.get(text[at]!) ?? text[at]!;
  }
  return decoded;
}

function vniTable(): Map<string, string> {
  const table = new Map<string, string>();
  const upper = (text: string): string => text.toLocaleUpperCase('vi');
  for (const [code, letter] of Object.entries(vniLetters)) {
    table.set(code, letter);
    table.set(upper(code), upper(letter));
  }
  for (const [code, { marks, letters }] of Object.entries(vniMarks))
    for (const base of letters) {
      const letter = `${vniLetters[base] ?? base}${marks}`.normalize('NFC');
      table.set(base + code, letter);
      // A capital takes the small mark in some fonts.
      table.set(upper(base) + code, upper(letter));
      table.set(upper(base) + upper(code), upper(letter));
    }
  return table;
}

/** The mark at the head of a text that belongs to the last letter of the one before, in VNI; or nothing. */
export function vniMarkOf(before: string, text: string): string {
  const pair = `${before.slice(-1)}${text.slice(0, 1)}`;
  return pair.length === 2 && vni.has(pair) ? text.slice(0, 1) : '';
}

function ofBytes(text: string, encoding: string): string | null {
  const bytes = bytesOf(text);
  return bytes && new TextDecoder(encoding).decode(bytes).normalize('NFC');
}

/** UTF-8 whose bytes were taken for letters and coded again, once or twice. */
function decodeTwice(text: string): string | null {
  const bytes = bytesOf(text);
  if (!bytes) return null;
  try {
    const once = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return once === text ? null : (decodeTwice(once) ?? once);
  } catch {
    return null;
  }
}

/** Whether every letter of a text may stand for a byte. */
export const standsForBytes = (text: string): boolean => Array.from(text).every((char) => byteOf.has(char));

function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOf.get(text[at]!);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
