import { GAP, type Repair, type RepairedLine } from '../domain/repair.ts';
import { isFoundSlip } from '../domain/slip.ts';
import { MASK, type TextPage } from '../domain/pages.ts';
import { offeredReading, receivedReading, segmentText, type WordPart } from '../document/segments.ts';
import { applyLedger, indexLedger, marksOf, type Ledger } from '../domain/ledger.ts';

/** One place of a word that waits for a person. */
export interface OpenPlace {
  line: number;
  /** Where the word begins on the line as received, from 1. */
  column: number;
  /** The word as received, and the text before and after it on its line. */
  received: string;
  before: string;
  after: string;
  repairs: Repair[];
}

/** All places of one pattern: the same letters received, the same reading offered. They can be decided together. */
export interface OpenWord {
  received: string;
  offered: string;
  /** False where the text was already changed ("likely") and only has to be confirmed. */
  waiting: boolean;
  /** No reading is known: a glyph is lost. */
  unread: boolean;
  places: OpenPlace[];
}

/** Whether an entry waits for a person. The author's slips stay as they are: they wait for nobody. */
export const isOpen = (repair: Repair): boolean =>
  !isFoundSlip(repair) && (repair.status === 'suggested' || repair.status === 'likely');
const shownOf = (parts: readonly WordPart[]): string => parts.map(({ shown }) => shown).join('');

/**
 * What a place is grouped by: the pattern of its repair where there is only one ("c p → cấp", " → ."), so that all
 * lost full stops form one group; else the whole word.
 */
function patternOf(
  repairs: readonly Repair[],
  word: { received: string; offered: string },
): { received: string; offered: string } {
  const pattern = repairs.length === 1 ? repairs[0]!.pattern : undefined;
  return pattern ? { received: pattern.raw || ' ', offered: pattern.text } : word;
}

/** The first repair knows where it stands, and so where the letters before it begin. */
function columnOf(parts: readonly WordPart[]): number {
  const at = parts.findIndex(({ repair }) => repair !== null);
  return (
    parts[at]!.repair!.column - parts.slice(0, at).reduce((sum, { received }) => sum + received.length, 0)
  );
}

function openWordsOfLine(line: RepairedLine, ledger: Ledger) {
  let before = '';
  return segmentText(line.text, marksOf(line), ledger).flatMap((segment) => {
    const at = before.length;
    before += segment.kind === 'plain' ? segment.text : shownOf(segment.parts);
    if (segment.kind === 'plain' || !segment.repairs.some(isOpen)) return [];
    // Masked text is published nowhere: such a place is decided on the received file, not here.
    if (shownOf(segment.parts).includes(MASK)) return [];
    const received = receivedReading(segment.parts);
    const repairs = segment.repairs.filter(isOpen);
    const place: OpenPlace = {
      line: line.number,
      column: columnOf(segment.parts),
      received,
      before: line.text.slice(0, at),
      after: line.text.slice(before.length),
      repairs,
    };
    return [{ ...patternOf(repairs, { received, offered: offeredReading(segment.parts) }), place }];
  });
}

/**
 * The words of a plan that wait for a person, alike ones together, the most frequent first: a few decisions
 * settle many places.
 */
export function openWords(text: Pick<TextPage, 'received' | 'ledger'>): OpenWord[] {
  const ledger = indexLedger(text.ledger);
  const words = new Map<string, OpenWord>();
  for (const line of applyLedger(text.received, text.ledger)) {
    for (const { received, offered, place } of openWordsOfLine(line, ledger)) {
      const waiting = place.repairs.some(({ applied }) => !applied);
      const key = `${received}\0${offered}\0${waiting}`;
      const word = words.get(key);
      if (word) word.places.push(place);
      else words.set(key, { received, offered, waiting, unread: offered.includes(GAP), places: [place] });
    }
  }
  return [...words.values()].sort((one, other) => other.places.length - one.places.length);
}
