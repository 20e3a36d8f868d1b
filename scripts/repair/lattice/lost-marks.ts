import type { LabelFinder } from '../language/labels.ts';
import { LabelHabit } from './label-habit.ts';
import { isLineEnd, LineEnds, lineFrom, lineUpTo } from './line-ends.ts';
import { isInLongGap } from './blank-runs.ts';
import { BlockNumbers } from './block-numbers.ts';
import { CLOSING_MARKS, OPENING_MARKS } from './glyphs.ts';
import { NumberedHeads } from './numbered-heads.ts';
import { RepeatedHeads } from './repeated-heads.ts';

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
/** Where a line ends with a blank in a text whose lines have none there. */
const LOG_LOST_AT_END = Math.log(0.08);
/** Behind a head that opens several lines, each time with two blanks or a colon behind it. */
const LOG_LOST_AT_HEAD = Math.log(0.03);

/** How much a known label speaks for a colon and against a full stop, in nats. */
const LABEL_NATS = 2.5;
/** The same where two blanks stand behind it: something is lost there. */
const LABEL_AT_BLANKS_NATS = 5;
/** A comma printed on the same line is hardly the mark that is lost, in nats. */
const COMMA_NATS = -2.5;
/**
 * How much a list with "+" close by speaks for a lost "+" at the start of a line, in nats, and how close, in
 * characters.
 */
const LIST_NATS = 3;
const LIST_REACH = 400;
/** How much the number of a block speaks for a full stop and against other marks, in nats. */
const BLOCK_NUMBER_NATS = 3;
/** How much the other quotation mark on the line speaks for one, in nats, and how far it may be, in characters. */
const QUOTE_NATS = 6;
const QUOTE_REACH = 120;
/** A dash that the text prints is hardly lost: each time it speaks against one by so much, in nats, up to so much. */
const DASH_NATS = 1;
const MOST_DASH_NATS = 5;
/** From this many lines on, a blank too many at their beginning is the lost mark of a list. */
const ENOUGH_OPEN = 3;
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
  private readonly heads: RepeatedHeads;
  private readonly numbered: NumberedHeads;
  private readonly dashNats: number;
  private readonly hasOpenList: boolean;
  private readonly trailing: number;
  /** The last answer of `labelNats`, which is asked for each mark of a place. */
  private ended = { at: -1, nats: 0 };

  /** @param trailing the blanks that end the lines of this text as a rule */
  constructor(stream: string, labels: LabelFinder, trailing = 1) {
    this.stream = stream;
    this.labels = labels;
    this.trailing = trailing;
    this.heads = new RepeatedHeads(stream);
    this.numbered = new NumberedHeads(stream);
    const dashes = stream.split('-').length - 1;
    this.dashNats = -Math.min(dashes * DASH_NATS, MOST_DASH_NATS);
    this.hasOpenList = dashes > 1 && (stream.match(/^ {2}[\p{L}“(]/gmu)?.length ?? 0) >= ENOUGH_OPEN;
    this.ends = new LineEnds(stream);
    this.habit = new LabelHabit(stream);
    this.numbers = new BlockNumbers(stream);
  }

  /** The marks that fit at this blank. */
  at(at: number, place: MarkPlace): MarkReading[] {
    if (this.isPageNumber(at) || (place === 'after token' && this.endsItemMark(at))) return [];
    if (place === 'after token' && this.endsBlockNumber(at) && this.opensBlockText(at))
      return [
        {
          mark: '.',
          bonus: BLOCK_NUMBER_NATS,
          least: this.isInSequence(at) ? LOG_LOST_IN_SEQUENCE : -Infinity,
        },
        { mark: ')', bonus: -BLOCK_NUMBER_NATS, least: -Infinity },
      ];
    const fitting = isDigit(this.stream[at - 1]) ? '.:;%“”' : '.:;“”';
    const isDoubled = this.isDoubled(at, place) && !isInLongGap([{ at }], this.stream);
    return [...this.fitting(at, place)].map((mark) => ({
      mark,
      bonus: this.bonus(at, mark),
      least: isDoubled && fitting.includes(mark) ? this.leastLost(at, mark) : -Infinity,
    }));
  }

  private isDoubled(at: number, place: MarkPlace): boolean {
    return place === 'after token' || (place === 'after blank' && this.stream[at - 1] === ' ');
  }

  /** ln of the least rate of loss of a mark where a blank too many stands. */
  private leastLost(at: number, mark: string): number {
    if ((mark === '“' || mark === '”') && this.quoteBonus(at, mark) <= 0) return -Infinity;
    if (isLineEnd(this.stream, at)) return this.trailing === 0 ? LOG_LOST_AT_END : LOG_LOST_AT_BLANKS;
    if (mark === '“' || mark === '”') return LOG_LOST_AT_BLANKS;
    const printed = mark === ':' ? this.lineBefore(at, LABEL_REACH) : null;
    return printed !== null && this.opensSeveral(at, printed) ? LOG_LOST_AT_HEAD : LOG_LOST_AT_BLANKS;
  }

  /** Whether the words before a blank too many open several lines. */
  private opensSeveral(at: number, printed: string): boolean {
    return this.isBeforeBlanks(at) && this.heads.isRepeated(printed);
  }

  private isBeforeBlanks(at: number): boolean {
    return /^ {2}\S/.test(this.stream.slice(at, at + 3));
  }

  private hasCommaNear(at: number): boolean {
    const [before, after] = [lineUpTo(this.stream, at, LABEL_REACH), lineFrom(this.stream, at, LABEL_REACH)];
    return before.includes(',') || after.includes(',');
  }

  private fitting(at: number, place: MarkPlace): string {
    const next = this.stream[at + 1] ?? '\n';
    const open = next === ' ' || next === '\n';
    if (place === 'after token') {
      if (OPENING_MARKS.includes(this.stream[at - 1] ?? '')) return '';
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
    if (printed === null || !/^ ?(?:\d{1,2}(?:[. ]\d{1,2}){0,3}|[IVX]{1,5}|[A-H])$/.test(printed))
      return false;
    return !this.numbers.isRow(printed);
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
    if (/[A-Z]/.test(this.stream[at - 1]!)) return /^ {2}\p{Lu}/u.test(after);
    if (/^ \d{1,2}[. ]/.test(after)) return true;
    // With one blank only, a row of a table may begin with a number: only a number of levels has surely a full stop.
    return (levels > 1 ? /^ {1,3}\p{L}/u : /^ {2,3}\p{L}/u).test(after);
  }

  /** A line of which only the mark of an item stands before the blank, "-" or "a)": no other mark follows it. */
  private endsItemMark(at: number): boolean {
    const printed = this.lineBefore(at, BLOCK_NUMBER_LENGTH);
    return printed !== null && /^\s*(?:[-+•]|[a-zđ\d]{1,2}\))$/.test(printed);
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
    if (mark === '+') return this.isInPlusList(at) || this.hasOpenList ? LIST_NATS : 0;
    if (mark === '-') return this.dashNats;
    if (mark === '“' || mark === '”') return this.quoteBonus(at, mark);
    if (!'.:,;'.includes(mark)) return 0;
    // The second of the two blanks is the quotation mark that the line lacks.
    if (this.isBeforeBlanks(at) && this.quoteBonus(at + 1, '“') > 0) return -LABEL_NATS;
    // A quotation that this line opened and no later one closes ends here: its mark is the one that is lost.
    if (isLineEnd(this.stream, at) && this.quoteBonus(at, '”') > 0) return -QUOTE_NATS;
    const printed = this.lineBefore(at, LABEL_REACH);
    if (printed === null) return 0;
    if (mark === '.' || mark === ':') {
      if (this.opensLabel(at)) return mark === '.' ? LABEL_NATS : -LABEL_NATS;
      const nats = this.numbered.natsFor(mark, printed);
      if (nats !== 0) return nats;
    }
    const label = this.labelNats(at, printed);
    if (label > 0) return mark === ':' ? label : -LABEL_NATS;
    if (mark === ',') return this.hasCommaNear(at) ? COMMA_NATS : 0;
    return mark === ':' && /^ {2}[\p{L}\d]/u.test(this.stream.slice(at, at + 3))
      ? this.habit.natsFor(printed)
      : 0;
  }

  /** How much the label that ends here speaks for a colon, in nats; 0 where none does. */
  private labelNats(at: number, printed: string): number {
    if (this.ended.at !== at) this.ended = { at, nats: this.judgeLabel(at, printed) };
    return this.ended.nats;
  }

  private judgeLabel(at: number, printed: string): number {
    const isWhole = this.labels.isLabel(printed);
    if (isLineEnd(this.stream, at)) {
      if (isWhole) return this.isBeforeItem(at) ? LABEL_AT_BLANKS_NATS : LABEL_NATS;
    } else if (isWhole || this.labels.isLabel(afterSentence(printed)))
      return this.isBeforeBlanks(at) ? LABEL_AT_BLANKS_NATS : LABEL_NATS;
    if (this.mayOpenQuote(at, printed)) return 0;
    if (this.opensSeveral(at, printed)) return LABEL_AT_BLANKS_NATS;
    return this.looksLikeLabel(printed, at) ? LABEL_NATS : 0;
  }

  /**
   * Whether a numbered heading has a blank too many here and at its end: "2. Mô hình “Chợ sạch”" may have lost its
   * quotation marks.
   */
  private mayOpenQuote(at: number, printed: string): boolean {
    if (this.trailing > 0 || !/^\s*\d/.test(printed)) return false;
    return /^ {2}\S.* $/.test(lineFrom(this.stream, at, QUOTE_REACH));
  }

  /** Whether a numbered head ends here of which the text does not show what stands behind it. */
  isOpenHead(at: number): boolean {
    const printed = this.lineBefore(at, LABEL_REACH);
    return printed !== null && this.numbered.isOpen(printed);
  }

  /** How much the other quotation mark on the line, which has none yet, speaks for this one. */
  private quoteBonus(at: number, mark: string): number {
    const isClosedLater = (stretch: string): boolean => /^[^“”]*”/.test(stretch);
    if (mark === '“') return isClosedLater(lineFrom(this.stream, at + 1, QUOTE_REACH - 1)) ? QUOTE_NATS : 0;
    const isOpen = /“[^“”]*$/.test(lineUpTo(this.stream, at, QUOTE_REACH));
    return isOpen && !isClosedLater(this.stream.slice(at + 1, at + QUOTE_REACH)) ? QUOTE_NATS : 0;
  }

  /** Whether the line ends here and the next one opens an item. */
  private isBeforeItem(at: number): boolean {
    return /^ *\n\s*(?:[-+•*]|\d|[a-zđ]\))/u.test(this.stream.slice(at, at + BLOCK_NUMBER_LENGTH));
  }

  /** The line up to here, or null where it is longer than `reach`. */
  private lineBefore(at: number, reach: number): string | null {
    const before = this.stream.slice(Math.max(0, at - reach), at);
    const lineStart = before.lastIndexOf('\n') + 1;
    return lineStart === 0 && at > reach ? null : before.slice(lineStart);
  }

  /**
   * Whether another label begins after this blank, as in "Công an xã. Phối hợp: Đoàn Thanh niên": a sentence ends
   * here.
   */
  private opensLabel(at: number): boolean {
    const next = /^ {2}?(\p{L}[^:.;\n]{2,44}?)(?::| {2})/u.exec(this.stream.slice(at, at + LABEL_REACH));
    return next !== null && this.labels.isLabel(next[1]!);
  }

  /** A few words after the mark or number of a block, with a capital after them: "3. Phạm vi  Kế hoạch". */
  private looksLikeLabel(printed: string, at: number): boolean {
    if (!/^ {2}\p{Lu}/u.test(this.stream.slice(at, at + 3))) return false;
    return /^ ?(?:[-+•] ?|\d{1,2}[.)] |[a-zđ]?\) )\p{Lu}(?:[\p{L}\p{N},/–-]| (?! )){2,36}$/u.test(printed);
  }

  /** Whether a line close by begins with "+". */
  private isInPlusList(at: number): boolean {
    return /\n\+ /.test(this.stream.slice(Math.max(0, at - LIST_REACH), at + LIST_REACH));
  }
}

/**
 * What stands behind the last sentence of a stretch, its full stop there or lost, if it opens with a capital: a label may
 * stand there, "… của cơ quan. Thời gian thực hiện: Quý II".
 */
function afterSentence(printed: string): string {
  const last = /(?:[.;] | {2})((?:(?![.;] | {2}).)*)$/u.exec(printed)?.[1] ?? '';
  return /^\p{Ll}/u.test(last) ? '' : `  ${last}`;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /\p{N}/u.test(char);
