// What becomes of a plan as a witness is said in English, once for all commands. A clerk reads Vietnamese.

/** What is said, and the Vietnamese for it; what stands in brackets is carried over as $1. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) is taken in\.$/, '$1: nhận làm chứng.'],
  [
    /^(\S+) speaks with its text and decisions of today\.$/,
    '$1: làm chứng bằng văn bản và quyết định của hôm nay.',
  ],
  [/^(\S+) speaks no more: the plan was removed\.$/, '$1: thôi làm chứng, vì kế hoạch đã bị xóa.'],
  [/^(\S+) speaks no more: /, '$1: thôi làm chứng, vì '],
  [/^(\S+) is not taken in: /, '$1: không nhận, vì '],
  [/^(\S+) is kept from speaking: no reason given$/, '$1: có người không cho làm chứng, không ghi lý do'],
  [/^(\S+) is kept from speaking: /, '$1: có người không cho làm chứng: '],
  [/it is a version of (\S+), which speaks already/, 'là một bản của $1, đã làm chứng rồi'],
  [/it has (\d+) words, too few to speak for others/, 'chỉ có $1 chữ, quá ít để làm chứng'],
  [/only (\d+ %) of its words are Vietnamese/, 'chỉ $1 số chữ là tiếng Việt'],
  [
    /only (\d+ %) of its words stand together as words do in Vietnamese/,
    'chỉ $1 số chữ đi với nhau như trong tiếng Việt',
  ],
];

/** The Vietnamese for what becomes of a plan as a witness; what has none stays as it is. */
export const tellWitness = (sentence: string): string =>
  SENTENCES.reduce((told, [pattern, vietnamese]) => told.replace(pattern, vietnamese), sentence);
