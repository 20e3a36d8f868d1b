import { isAlike } from './repeated-heads.ts';

/** A few words and a number that open a line, then a mark and a blank, or two blanks where the mark may be lost. */
const NUMBERED = /^\s*(\p{L}[\p{L} ]{1,22} )(?:\d{1,2}|[IVX]{1,4})(?:([.:]) | {2})\S/u;
const SO_FAR = /^\s*(\p{L}[\p{L} ]{1,22} )(?:\d{1,2}|[IVX]{1,4})$/u;
/** What the text does in the same place elsewhere speaks for a mark by so much at most, in nats. */
const MOST_NATS = 3;

/** What a text prints behind its numbered heads: "Mô hình 1: …" or "Mô hình 1. …", as its author likes. */
export class NumberedHeads {
  private readonly shown: { words: string; mark: string }[] = [];

  constructor(stream: string) {
    for (const line of stream.split('\n')) {
      const found = NUMBERED.exec(line);
      if (found?.[2] && this.shown.length < MOST_KEPT)
        this.shown.push({ words: found[1]!.toLowerCase(), mark: found[2] });
    }
  }

  /** How much the other heads of the kind speak for a full stop or a colon behind this one, in nats. */
  natsFor(mark: string, upTo: string): number {
    const shown = this.alike(upTo) ?? [];
    const own = shown.filter((one) => one.mark === mark).length;
    const nats = Math.log((own + 0.2) / (shown.length - own + 0.2));
    return shown.length === 0 ? 0 : Math.min(Math.max(nats, -MOST_NATS), MOST_NATS);
  }

  /** Whether a line up to here is a numbered head, and the text shows nowhere what it has behind such a one. */
  isOpen(upTo: string): boolean {
    return this.alike(upTo)?.length === 0;
  }

  /** The heads of the kind whose mark is seen; null where the line is none. */
  private alike(upTo: string): { mark: string }[] | null {
    const words = SO_FAR.exec(upTo)?.[1]?.toLowerCase();
    if (words === undefined) return null;
    return this.shown.filter((one) => one.words.length === words.length && isAlike(one.words, words));
  }
}

/** Heads that are kept: a long text has each of its own many times over. */
const MOST_KEPT = 400;
