import type { LabelFinder } from '../language/labels.ts';
import { LabelHabit } from './label-habit.ts';
import { isLineEnd, LineEnds } from './line-ends.ts';
import { isInLongGap } from './blank-runs.ts';
import { BlockNumbers } from './block-numbers.ts';
import { CLOSING_MARKS, OPENING_MARKS } from './glyphs.ts';

/** Where a lost mark would stand. */
export type MarkPlace = 'after token' | 'after blank' | 'line start';

/** A mark that may be lost at a blank, and what the shape of the page says for it, in nats. */
export interface MarkReading {
  mark: string;
  bonus: number;
  /** ln of the least rate of loss here: the page shows that something is lost, whatever the fonts lose elsewhere. */
  least: number;
}

/** Where a number in a sequence has no full stop, and where a blank too many stands. */
const LOG_LOST_IN_SEQUENCE = Math.log(0.03);
const LOG_LOST_AT_BLANKS = Math.log(0.0007);

/** How much a known label speaks for a colon and against a full stop, in nats. */
const LABEL_NATS = 2.5;
/** How much a list with "+" close by speaks for a lost "+" at the start of a line, in nats, and how close, in characters. */
const LIST_NATS = 3;
const LIST_REACH = 400;
/** How much the number of a block speaks for a full stop and against other marks, in nats. */
const BLOCK_NUMBER_NATS = 3;
/** No number of a block is longer than this: "10.10.10.". */
const BLOCK_NUMBER_LENGTH = 10;
/** A label is looked for so far before its colon. */
const LABEL_REACH = 60;

/** Lists the punctuation marks that may be lost at a blank: two words of context cannot see the shape of the page. */
export class LostMarks {
  private readonly stream: string;
  private readonly labels: LabelFinder;
  private readonly ends: LineEnds;
  private readonly habit: LabelHabit;
  private readonly numbers: BlockNumbers;

  constructor(stream: string, labels: LabelFinder) {
    this.stream = stream;
    this.labels = labels;
    this.ends = new LineEnds(stream);
    this.habit = new LabelHabit(stream);
    this.numbers = new BlockNumbers(stream);
  }

  /** The marks that fit at this blank. */
  at(at: number, place: MarkPlace): MarkReading[] {
    if (this.isPageNumber(at)) return [];
    if (place === 'after token' && this.endsBlockNumber(at) && this.opensBlockText(at))
      return [
        {
          mark: '.',
          bonus: BLOCK_NUMBER_NATS,
          least: this.isInSequence(at) ? LOG_LOST_IN_SEQUENCE : -Infinity,
        },
        { mark: ')', bonus: -BLOCK_NUMBER_NATS, least: -Infinity },
      ];
    const fitting = isDigit(this.stream[at - 1]) ? '.:;%' : '.:;';
    const isDoubled = place === 'after token' && !isInLongGap([{ at }], this.stream);
    return [...this.fitting(at, place)].map((mark) => ({
      mark,
      bonus: this.bonus(at, mark),
      least: isDoubled && fitting.includes(mark) ? LOG_LOST_AT_BLANKS : -Infinity,
    }));
  }

  private fitting(at: number, place: MarkPlace): string {
    const next = this.stream[at + 1] ?? '\n';
    const open = next === ' ' || next === '\n';
    if (place === 'after token') {
      if (isDigit(this.stream[at - 1]) && isDigit(next)) return '.';
      return open || /[,;.:)]/.test(next) ? CLOSING_MARKS : '';
    }
    if (!open) return OPENING_MARKS;
    if (next === '\n') return '';
    return place === 'line start' ? '+-' : '-–';
  }

  /** Whether the line up to here is the number of a block, of one level or more, some of its full stops lost. */
  private endsBlockNumber(at: number): boolean {
    const printed = this.lineBefore(at, BLOCK_NUMBER_LENGTH);
    return printed !== null && /^ ?(?:\d{1,2}(?:[. ]\d{1,2}){0,3}|[IVX]{1,5})$/.test(printed);
  }

  /** Whether a number whose full stop is lost here stands in the sequence of those of the text. */
  isInSequence(at: number): boolean {
    const printed = this.lineBefore(at, BLOCK_NUMBER_LENGTH);
    if (printed === null || !this.endsBlockNumber(at)) return false;
    // A full stop may also be lost within the number: the rest of it counts.
    const rest = /^(?: \d{1,2})*(?=[. ])/.exec(this.stream.slice(at, at + BLOCK_NUMBER_LENGTH))![0];
    return this.numbers.isInSequence(printed + rest);
  }

  /** Whether the text of a block, or the next level of its number, stands after this blank. */
  private opensBlockText(at: number): boolean {
    const levels = this.lineBefore(at, BLOCK_NUMBER_LENGTH)!.trim().split(/[. ]/).length;
    const after = this.stream.slice(at, at + 5);
    if (/[IVX]/.test(this.stream[at - 1]!)) return /^ {2}\p{Lu}/u.test(after);
    if (/^ \d{1,2}[. ]/.test(after)) return true;
    // With one blank only, a row of a table may begin with a number: only a number of levels has surely a full stop.
    return (levels > 1 ? /^ {1,3}\p{L}/u : /^ {2,3}\p{L}/u).test(after);
  }

  /** A line of which only a number stands before the blank and nothing behind: no mark ends it. */
  private isPageNumber(at: number): boolean {
    const printed = this.lineBefore(at, BLOCK_NUMBER_LENGTH);
    return printed !== null && /^\s*\d{1,4}\s*$/.test(printed) && isLineEnd(this.stream, at);
  }

  /** How much the shape of the page speaks for a mark at a blank, in nats. */
  bonus(at: number, mark: string): number {
    return this.labelBonus(at, mark) + (isLineEnd(this.stream, at) ? this.ends.natsFor(mark, at) : 0);
  }

  private labelBonus(at: number, mark: string): number {
    if (mark === '+') return this.isInPlusList(at) ? LIST_NATS : 0;
    if (mark !== ':' && mark !== '.') return 0;
    const printed = this.lineBefore(at, LABEL_REACH);
    if (printed === null) return 0;
    if (this.opensLabel(at)) return mark === '.' ? LABEL_NATS : -LABEL_NATS;
    // A label may also stand behind a sentence: "… của cơ quan. Thời gian thực hiện: Quý II".
    const last = printed.slice(printed.lastIndexOf('. ') + 1).trimStart();
    const isLabel =
      this.labels.isLabel(printed) || this.labels.isLabel(last) || this.looksLikeLabel(printed, at);
    if (isLabel) return mark === ':' ? LABEL_NATS : -LABEL_NATS;
    return mark === ':' && /^ {2}[\p{L}\d]/u.test(this.stream.slice(at, at + 3))
      ? this.habit.natsFor(printed)
      : 0;
  }

  /** The line up to here, or null where it is longer than `reach`. */
  private lineBefore(at: number, reach: number): string | null {
    const before = this.stream.slice(Math.max(0, at - reach), at);
    const lineStart = before.lastIndexOf('\n') + 1;
    return lineStart === 0 && at > reach ? null : before.slice(lineStart);
  }

  /** Whether another label begins after this blank, as in "Công an xã. Phối hợp: Đoàn Thanh niên": a sentence ends here. */
  private opensLabel(at: number): boolean {
    const next = /^ {2}?(\p{L}[^:.;\n]{2,44}?)(?::| {2})/u.exec(this.stream.slice(at, at + LABEL_REACH));
    return next !== null && this.labels.isLabel(next[1]!);
  }

  /** A few words after the mark or number of a block, with a capital after them: "3. Phạm vi  Kế hoạch". */
  private looksLikeLabel(printed: string, at: number): boolean {
    if (!/^ {2}\p{Lu}/u.test(this.stream.slice(at, at + 3))) return false;
    return /^ ?(?:[-+•] ?|\d{1,2}[.)] )\p{Lu}(?:[\p{L}\p{N},/–-]| (?! )){2,36}$/u.test(printed);
  }

  /** Whether a line close by begins with "+". */
  private isInPlusList(at: number): boolean {
    return /\n\+ /.test(this.stream.slice(Math.max(0, at - LIST_REACH), at + LIST_REACH));
  }
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /\p{N}/u.test(char);
