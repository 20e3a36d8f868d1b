/** The mark of a block, its letter or full stop there or lost: "- ", "2. ", "a) ". */
const LEAD = '\\s*(?:[-+•]\\s*|\\d{1,2}(?:[. ]\\d{1,2}){0,2}[.)]?\\s+|[a-zđ]?\\)\\s*)?';
/** A few words after it, then a colon and a blank, or two blanks where a colon may be lost, then what the line says. */
const HEAD = new RegExp(`^${LEAD}(\\S(?:[^:;.,\\d\\s]| (?! )){2,42}?)(?:: | {2})(\\S.{0,5})`, 'u');
/** The same words up to where the colon would stand. */
const HEAD_SO_FAR = new RegExp(`^${LEAD}(\\S(?:[^:;.,\\d\\s]| (?! )){2,42})$`, 'u');
/** Heads of one length that are compared: a long text has each of its own many times over. */
const MOST_COMPARED = 400;

interface Head {
  words: string;
  /** The first letters behind it: of a label they differ from line to line. */
  after: string;
}

/**
 * The heads that open several lines of a text with something else behind them each time, as labels do: "a) Nội dung: …"
 * under every model. What always goes on in the same way is a phrase, the blank in it a lost letter.
 */
export class RepeatedHeads {
  private readonly byLength = new Map<number, Head[]>();

  constructor(stream: string) {
    for (const line of stream.split('\n')) {
      const found = HEAD.exec(line);
      if (!found) continue;
      const head = { words: found[1]!.toLowerCase(), after: found[2]! };
      const alike = this.byLength.get(head.words.length) ?? [];
      if (alike.length < MOST_COMPARED) alike.push(head);
      this.byLength.set(head.words.length, alike);
    }
  }

  /** Whether a line up to here is such a head, a blank standing for any letter. */
  isRepeated(upTo: string): boolean {
    const words = HEAD_SO_FAR.exec(upTo)?.[1]?.toLowerCase();
    if (words === undefined) return false;
    const alike = (this.byLength.get(words.length) ?? []).filter((head) => isAlike(head.words, words));
    return alike.length > 1 && alike.some(({ after }) => !isAlike(after, alike[0]!.after));
  }
}

/** Whether two stretches, as far as both reach, may have been the same before letters were lost. */
export function isAlike(one: string, other: string): boolean {
  return [...one].every((char, at) => {
    const there = other[at];
    return char === there || char === ' ' || there === ' ' || there === undefined;
  });
}
