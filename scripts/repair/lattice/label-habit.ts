import { ownOf, type Own } from './line-ends.ts';

/** A colon this far into a line, in characters, ends a label. */
const LABEL_REACH = 45;
/** Lines that are counted before the text is asked for its habit, and how many of them have a colon as a rule. */
const USUAL_LINES = 6;
const USUAL_SHARE = 0.25;
/** The share of colons among all marks within a line: the model of words counts them already. */
const ANYWHERE = 0.15;
/** The habit speaks for a colon by so much at most, in nats. */
const MOST_NATS = 2;

/** How often the lines of a text begin with a label, kind by kind: "- Trạm Y tế: chuẩn bị thuốc". */
export class LabelHabit {
  private readonly counts = new Map<Own, { labelled: number; all: number }>();

  constructor(stream: string) {
    for (const line of stream.split('\n')) {
      if (!/\S/.test(line)) continue;
      const own = ownOf(line);
      const count = this.counts.get(own) ?? { labelled: 0, all: 0 };
      count.all += 1;
      if (LABELLED.test(line)) count.labelled += 1;
      this.counts.set(own, count);
    }
  }

  /**
   * How much the text's habit speaks for a colon at a place, in nats.
   *
   * @param line the line up to the place; no label that is longer is looked for
   */
  natsFor(line: string): number {
    const own = ownOf(`${line} `);
    if ((own !== 'item' && own !== 'number') || !LABEL_SO_FAR.test(line)) return 0;
    const { labelled, all } = this.counts.get(own) ?? { labelled: 0, all: 0 };
    const share = (labelled + USUAL_SHARE * USUAL_LINES) / (all + USUAL_LINES);
    return Math.min(Math.max(Math.log(share / ANYWHERE), 0), MOST_NATS);
  }
}

/** The mark of a block: "- ", "2. ", "a) ". */
const MARK = '^\\s*(?:[-+•]\\s*|\\d{1,2}(?:\\.\\d{1,2})*[.)]? {1,2}|[a-zđ]\\) )';
/** A few words after it and a colon, or two blanks where it is lost: "- Hội Phụ nữ: " and "2. Nội dung  gồm". */
const LABELLED = new RegExp(
  `${MARK}\\p{Lu}(?:[^:;.,\\d\\s]| (?! )){2,${LABEL_REACH}}(?::| {2}[\\p{Ll}\\d])`,
  'u',
);
/** The same up to where the colon would stand. */
const LABEL_SO_FAR = new RegExp(`${MARK}\\p{Lu}[^:;.,\\d]{2,${LABEL_REACH}}$`, 'u');
