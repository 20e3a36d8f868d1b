import { convertLines, gainOf, isCertainReading } from '../encodings/convert-lines.ts';
import { decoders, vniMarkOf, type LegacyName } from '../encodings/decoders.ts';
import { paragraphsOf, type Block, type Piece } from './blocks.ts';

/** Families of fonts that were made for one code; their name is a hint, what the letters give decides. */
const families: [name: RegExp, code: LegacyName][] = [
  [/^\.Vn/i, 'TCVN3'],
  [/^VNI/i, 'VNI'],
  [/^VPS\b/i, 'VPS'],
];

/** ".VnTimeH" shows small letters as capitals. */
const isCapitalFont = (font: string | null): boolean => /^\.[Vv][Nn].*H$/.test(font ?? '');

/** Letters that no font of a code page of one byte can show. */
const UNICODE_ONLY = /[ăĂđĐĩĨũŨơƠưƯ\u0300-\u036f\u1ea0-\u1ef9]/;

/** Consecutive pieces of a paragraph that may have the same code. */
interface Stretch {
  pieces: Piece[];
  hint: LegacyName | null;
}

/**
 * Converts the runs of a document whose letters have old codes. Each family of fonts is judged as a whole: its text must
 * be Vietnamese only when converted. Stretches in other fonts are judged like the lines of a plain text.
 */
export function convertRuns(blocks: readonly Block[]): void {
  const stretches = [...paragraphsOf(blocks)].flatMap(({ pieces }) => stretchesOf(pieces));
  const believed = new Set(families.map(([, code]) => code).filter((code) => isBelieved(stretches, code)));
  const others: Stretch[] = [];
  for (const stretch of stretches) {
    const { hint } = stretch;
    if (hint !== null && believed.has(hint) && fits(stretch, hint)) convert(stretch, hint);
    else others.push(stretch);
  }
  for (const [index, { from }] of convertLines(others.map(textOf)).entries())
    if (from !== null) convert(others[index]!, from);
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const hint = families.find(([name]) => name.test(piece.look.font ?? ''))?.[1] ?? null;
    const last = stretches.at(-1);
    if (last && last.hint === hint) last.pieces.push(piece);
    else stretches.push({ pieces: [piece], hint });
  }
  return stretches;
}

const textOf = ({ pieces }: Stretch): string => pieces.map(({ text }) => text).join('');

/** Whether the text in fonts of a family is Vietnamese only when it is converted. */
function isBelieved(stretches: readonly Stretch[], code: LegacyName): boolean {
  const text = stretches
    .filter(({ hint }) => hint === code)
    .map(textOf)
    .filter((own) => !UNICODE_ONLY.test(own))
    .join('\n');
  const decoded = decoders[code](text);
  return decoded !== null && decoded !== text && gainOf(text, decoded) > 0 && isCertainReading(decoded);
}

/** Whether a stretch may have the code of its font: people also type Unicode in such fonts. */
function fits(stretch: Stretch, code: LegacyName): boolean {
  const text = textOf(stretch);
  const decoded = decoders[code](text);
  return !UNICODE_ONLY.test(text) && decoded !== null && gainOf(text, decoded) >= 0;
}

/** Codes whose letters are several bytes, which may stand in several runs. */
const OF_SEVERAL: ReadonlySet<LegacyName> = new Set(['UTF-8 twice', 'windows-1258']);

function convert({ pieces }: Stretch, code: LegacyName): void {
  if (code === 'VNI') joinMarks(pieces);
  if (OF_SEVERAL.has(code)) joinRuns(pieces);
  for (const piece of pieces) {
    const received = piece.text;
    const decoded = decoders[code](received) ?? received;
    piece.text = isCapitalFont(piece.look.font) ? decoded.toLocaleUpperCase('vi') : decoded;
    if (piece.text !== received) piece.converted = { from: code, received };
  }
}

/** The text of all runs goes to the first of its kind. */
function joinRuns(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const first = pieces.find(({ kind }) => kind === piece.kind)!;
    if (index === 0 || first === piece) continue;
    first.text += piece.text;
    piece.text = '';
  }
}

/** A mark of VNI in a run of its own goes to the letter before it. */
function joinMarks(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (!before || before.kind !== piece.kind) continue;
    const mark = vniMarkOf(before.text, piece.text);
    before.text += mark;
    piece.text = piece.text.slice(mark.length);
  }
}
