import { relations } from '../../../src/domain/concordance.ts';
import { repairStatuses } from '../../../src/domain/repair.ts';
import { relationLabels, repairLabels } from '../../../src/names.ts';

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
  [/it is no longer in force/, 'kế hoạch không còn hiệu lực'],
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

const READING = String.raw`nothing|".*?" → ".*?" \(\w+\)`;
/** A line of the readings that change: where, what it was, what it is, and what speaks for it. */
const READINGS = new RegExp(
  String.raw`^line (\d+), column (\d+): (${READING}) -> (${READING})(?= · |$)(.*)$`,
  's',
);
const MODELS = /^model (\S+): (.*) -> (.*)$/s;

/** The Vietnamese for a line of what relearning changes; the words of the plan in it are left as they are. */
export function tellChange(line: string): string {
  const [, row, column, was, is, why] = READINGS.exec(line) ?? [];
  if (row !== undefined)
    return `Dòng ${row}, cột ${column}: trước ${reading(was!)}; nay ${reading(is!)}${why}`;
  const [, model, before, after] = MODELS.exec(line) ?? [];
  if (model !== undefined) return `Mô hình ${model}: trước ${edges(before!)}; nay ${edges(after!)}`;
  return line;
}

const reading = (told: string): string =>
  told === 'nothing'
    ? 'để nguyên như nhận được'
    : told.replace(/\((\w+)\)$/, (whole, word: string) => {
        const status = repairStatuses.find((one) => one === word);
        return status === undefined ? whole : `(${repairLabels[status].short})`;
      });

const edges = (told: string): string =>
  told === 'nothing'
    ? 'chưa có mô hình chung'
    : told.replaceAll(/\((\w+), (proposed|reviewed)\)/g, (whole, word: string, decision: string) => {
        const relation = relations.find((one) => one === word);
        const by = decision === 'reviewed' ? 'người soát' : 'đề xuất';
        return relation === undefined ? whole : `(${relationLabels[relation]}, ${by})`;
      });
