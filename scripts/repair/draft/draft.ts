import { applyLine, plainBlanks } from '../../../src/domain/ledger.ts';
import type { Evidence, Pattern, Repair, RepairStatus } from '../../../src/domain/repair.ts';

/** A change that a rule proposes, in offsets of the line as the rules before it left it. */
export interface Proposal {
  /** Index of the line, from 0. */
  line: number;
  start: number;
  end: number;
  text: string;
  status: RepairStatus;
  confidence: number;
  evidence: Evidence[];
  /** Set where the offsets are those of the line as received, as a reader of documents gives them: what must stand there. */
  received?: string;
  /** For grouping. */
  pattern?: Pattern;
}

/** The lines of a text with the repairs proposed so far. */
export class Draft {
  private readonly lines: DraftLine[];

  constructor(received: readonly string[]) {
    this.lines = received.map((text, index) => new DraftLine(index + 1, text));
  }

  /** The lines with all applied repairs so far. */
  texts(): string[] {
    return this.lines.map((line) => line.text);
  }

  /**
   * Enters a rule's proposals. One that touches an earlier entry is refused: the earlier rule is the surer one. Only a
   * blank that was put for a character without a meaning gives way: what is read there is read instead of that character.
   */
  propose(rule: string, proposals: readonly Proposal[]): void {
    const perLine = Map.groupBy(proposals, ({ line }) => line);
    for (const [line, own] of perLine) this.lines[line]!.propose(rule, own);
  }

  /** Where a place as received, line and column from 1, stands in the line now; null where it was replaced. */
  placeNow(line: number, column: number): number | null {
    return this.lines[line - 1]?.placeNow(column - 1) ?? null;
  }

  /** All entries, by line and column. */
  ledger(): Repair[] {
    return this.lines.flatMap(({ repairs }) => repairs);
  }
}

/** A place that an entry has, and one where only a blank was put for a character without a meaning. */
const TAKEN = 1;
const OPEN = 2;

const isOpen = ({ rule, text }: Repair): boolean => rule === 'invisible-character' && text === ' ';

class DraftLine {
  repairs: Repair[] = [];
  text: string;
  readonly number: number;
  readonly received: string;

  constructor(number: number, received: string) {
    this.number = number;
    this.received = received;
    this.text = plainBlanks(received);
  }

  propose(rule: string, proposals: readonly Proposal[]): void {
    const offsets = receivedOffsets(this.received, this.repairs);
    const taken = this.takenPlaces();
    for (const proposal of proposals) {
      const { received } = proposal;
      const [start, end] =
        received === undefined
          ? [offsets[proposal.start], offsets[proposal.end]]
          : [proposal.start, proposal.end];
      if (start === undefined || end === undefined || start < 0 || end < 0) continue;
      if (received !== undefined && this.received.slice(start, end) !== received) continue;
      // Also of one rule's own proposals the first one holds: two patterns may meet the same letters. An entry that
      // only inserts has a place too: line and column are the key of an entry.
      const last = Math.max(end, start + 1);
      if (taken.subarray(start, last).includes(TAKEN)) continue;
      if (taken.subarray(start, last).includes(OPEN)) this.giveWay(start, last);
      taken.fill(TAKEN, start, last);
      this.repairs.push(this.entry(rule, proposal, start, end));
    }
    this.repairs.sort((a, b) => a.column - b.column);
    this.text = applyLine(this.received, this.repairs).text;
  }

  placeNow(received: number): number | null {
    const at = receivedOffsets(this.received, this.repairs).indexOf(received);
    return at < 0 ? null : at;
  }

  private giveWay(start: number, end: number): void {
    this.repairs = this.repairs.filter(
      (one) => !isOpen(one) || one.column - 1 >= end || one.column - 1 + one.raw.length <= start,
    );
  }

  /** One cell for each character as received, so that a line of a megabyte with thousands of entries costs no square. */
  private takenPlaces(): Uint8Array {
    const taken = new Uint8Array(this.received.length + 1);
    for (const entry of this.repairs) {
      const start = entry.column - 1;
      taken.fill(isOpen(entry) ? OPEN : TAKEN, start, start + Math.max(entry.raw.length, 1));
    }
    return taken;
  }

  private entry(rule: string, proposal: Proposal, start: number, end: number): Repair {
    const { text, status, confidence, evidence, pattern } = proposal;
    return {
      line: this.number,
      column: start + 1,
      raw: this.received.slice(start, end),
      text,
      status,
      confidence: Math.round(Math.min(Math.max(confidence, 0), 1) * 10_000) / 10_000,
      rule,
      evidence,
      applied: status !== 'suggested',
      ...(pattern === undefined ? {} : { pattern }),
    };
  }
}

/** For each offset of the repaired text the offset as received; -1 inside of a replaced stretch. */
function receivedOffsets(received: string, repairs: readonly Repair[]): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const { column, raw, text, applied } of repairs) {
    if (!applied) continue;
    for (; at < column - 1; at += 1) offsets.push(at);
    for (let i = 0; i < text.length; i += 1) offsets.push(i === 0 ? at : -1);
    at += raw.length;
  }
  for (; at <= received.length; at += 1) offsets.push(at);
  return offsets;
}
