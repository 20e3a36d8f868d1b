import type { Evidence, RepairStatus } from '../../../../src/domain/repair.ts';
import type { Edge } from '../../lattice/edges.ts';
import type { PassageReading } from './find-passages.ts';
import { isSameWord, weighAlone, weighCase, weighSupport, type Scales } from './weigh-passage.ts';

/** A reading of lost glyphs and how far it is trusted. */
export interface WeighedReading {
  edge: Edge;
  /** The number of its token in the path, or of one close by. */
  near: number;
  status: RepairStatus;
  confidence: number;
  evidence: Evidence[];
}

/** Says what the blank at an offset is elsewhere, null where that is not known; `near` is a token of the path close by. */
export type FindReading = (offset: number, near: number) => PassageReading | null;

/** A blank without a reading, which may be a lost glyph or a blank. */
export interface OpenBlank {
  /** Offset in the stream. */
  at: number;
  /** The number of a token of the path close by. */
  near: number;
}

const rank: Readonly<Record<RepairStatus, number>> = { suggested: 0, likely: 1, repaired: 2, reviewed: 3 };

/**
 * Settles readings by the same passage in other plans or elsewhere in the text: one that a passage has too is trusted
 * more, and one that a passage contradicts gives way to it. What is sure already is not looked at.
 *
 * @param open blanks that have no reading
 */
export function settleByPassages(
  weighed: readonly WeighedReading[],
  open: readonly OpenBlank[],
  find: FindReading,
  scales: Scales,
): WeighedReading[] {
  const unsettled = weighed.filter(({ status }) => status !== 'repaired');
  const asked = unsettled.flatMap(({ edge, near }) => edge.lost.map(({ at }) => ({ at, near })));
  const readings = new Map<number, { reading: PassageReading; near: number }>();
  for (const { at, near } of [...asked, ...open]) {
    const reading = find(at, near);
    if (reading) readings.set(reading.start, { reading, near });
  }
  const settled = new Set(weighed);
  const readAt = new Map(weighed.flatMap((one) => one.edge.lost.map(({ at }) => [at, one] as const)));
  for (const { reading, near } of readings.values()) {
    const places = Array.from({ length: reading.end - reading.start }, (_, i) =>
      readAt.get(reading.start + i),
    );
    const inItsPlace = [...new Set(places)].filter((one) => one !== undefined);
    const same = inItsPlace.find(({ edge }) => isSameWord(edge, reading));
    if (same?.edge.text === reading.text) {
      settled.delete(same);
      settled.add(support(same, reading, scales));
    } else if (inItsPlace.every(({ status }) => status !== 'repaired')) {
      const weight = same ? weighCase(reading, scales) : weighAlone(reading, scales);
      if (!weight || inItsPlace.some(({ status }) => rank[status] > rank[weight.status])) continue;
      for (const other of inItsPlace) settled.delete(other);
      settled.add({ edge: edgeOf(reading), near, ...weight, evidence: [evidenceOf(reading)] });
    }
  }
  return [...settled];
}

function support(weighed: WeighedReading, reading: PassageReading, scales: Scales): WeighedReading {
  const weight = weighSupport(reading, scales);
  if (!weight && !isWorthCiting(reading)) return weighed;
  const evidence = [...weighed.evidence, evidenceOf(reading)];
  if (!weight) return { ...weighed, evidence };
  const status = rank[weight.status] > rank[weighed.status] ? weight.status : weighed.status;
  return { ...weighed, evidence, status, confidence: Math.max(weighed.confidence, weight.confidence) };
}

/** A few words with the same mark beside them are no evidence for it, a passage on both sides is. */
const isWorthCiting = ({ kind, wordsBefore, wordsAfter }: PassageReading): boolean =>
  kind === 'word' || (Math.min(wordsBefore, wordsAfter) > 0 && wordsBefore + wordsAfter >= WORDS_FOR_MARK);

const WORDS_FOR_MARK = 8;

/** A passage's reading in the shape of the model's. */
function edgeOf({ start, end, kind, text, key, lost }: PassageReading): Edge {
  return { start, end, kind, text, key, id: -1, lost, cost: 0, firstLost: null, posterior: 1 };
}

function evidenceOf({ kind, text, part, witness, line, quote, ...reading }: PassageReading): Evidence {
  if (part === 'vocabulary')
    return {
      kind: 'lexicon',
      note: `Cả nhãn này khớp từng chữ với nhãn thường dùng “${quote}”.`,
      plan: null,
      line: null,
      quote: null,
    };
  const where = witness.isOwn ? 'ở chỗ khác của văn bản này' : 'trong một kế hoạch khác';
  const what = kind === 'mark' ? 'có đúng dấu câu này' : `có chữ “${text}”`;
  const around = `${reading.wordsBefore} từ phía trước và ${reading.wordsAfter} từ phía sau giống nhau`;
  return {
    kind: 'passage',
    note:
      part === 'cell'
        ? `Cả ô hay nhãn này đứng nguyên ${where}, ${what}.`
        : `Cùng đoạn này ${where} ${what}; ${around}.`,
    plan: witness.plan,
    line: witness.isOwn || witness.plan !== null ? line + 1 : null,
    quote,
  };
}
