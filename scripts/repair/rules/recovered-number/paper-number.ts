import type { Proposal } from '../../draft/draft.ts';

/** The head of a paper with its number: "Số: II /2026/QĐ-UBND". Letters of the first part may have been digits. */
const HEAD = /^\s*Số\s*:?\s*([\dIl|Oo]{1,5})\s*(\/[\p{L}\d/-]*\p{Lu}{2}[\p{L}-]*)/u;
/** What an attached text says of the paper that it belongs to: "Ban hành kèm theo Quyết định số 11 /2026/QĐ-UBND". */
const CITED = /kèm theo [\p{L} ]{3,40}? số\s*:?\s*(\d{1,5})\s*(\/[\p{L}\d/-]*\p{Lu}{2}[\p{L}-]*)/iu;
/** The number of a paper stands among its first lines. */
const FIRST_LINES = 40;

/**
 * The number of a paper in whose head digits were taken for letters, from the place where what is attached to it names
 * it. Nothing is proposed where the two do not agree sign by sign, or where the places differ.
 */
export function paperNumber(lines: readonly string[]): Proposal[] {
  const heads = lines.slice(0, FIRST_LINES).flatMap((text, line) => {
    const [whole, number, kind] = HEAD.exec(text) ?? [];
    return whole && number && kind && /\D/.test(number) ? [{ line, whole, number, kind }] : [];
  });
  const [head] = heads;
  if (!head || heads.length > 1) return [];
  const cited = lines.flatMap((text, line) => {
    const [, number, kind] = CITED.exec(text) ?? [];
    return number && kind === head.kind ? [{ line, number }] : [];
  });
  const [source] = cited;
  if (!source || source.number !== asDigits(head.number)) return [];
  if (cited.some(({ number }) => number !== source.number)) return [];
  const start = head.whole.indexOf(head.number, head.whole.indexOf('Số') + 2);
  return [
    {
      line: head.line,
      start,
      end: start + head.number.length,
      text: source.number,
      status: 'repaired',
      confidence: 0.99,
      evidence: [
        {
          kind: 'passage',
          note: `Số của văn bản đứng nguyên ở dòng ${source.line + 1}, nơi phần kèm theo nêu lại.`,
          plan: null,
          line: source.line + 1,
          quote: lines[source.line]!.trim(),
        },
      ],
    },
  ];
}

const asDigits = (number: string): string => number.replace(/[Il|]/g, '1').replace(/[Oo]/g, '0');
