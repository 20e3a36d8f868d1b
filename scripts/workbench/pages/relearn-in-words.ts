import { numeralOf } from '../../../src/domain/model-key.ts';
import { relationLabels, repairLabels } from '../../../src/names.ts';
import type { Fate, WhySilent } from '../../relearn/choose-witnesses.ts';
import type { Relearned } from '../jobs/relearning.ts';
import type { Counterpart, ModelChange, Reading, ReadingChange } from '../../relearn/describe-change.ts';

// What relearning finds, as a clerk reads it.

type Names = Relearned['names'];

/** What becomes of a plan as a witness, in a sentence. */
export function fateInWords(fate: Fate, { plans }: Pick<Names, 'plans'>): string {
  const name = plans.get(fate.plan) ?? fate.plan;
  switch (fate.kind) {
    case 'taken-in':
      return `${name}: nhận làm chứng.`;
    case 'renewed':
      return `${name}: làm chứng bằng văn bản và quyết định của hôm nay.`;
    case 'refused':
      return `${name}: không nhận, vì ${whyInWords(fate.why, plans)}.`;
    case 'gone':
      return `${name}: thôi làm chứng, vì ${whyInWords(fate.why, plans)}.`;
    case 'kept-silent':
      return fate.reason === null
        ? `${name}: có người không cho làm chứng, không ghi lý do.`
        : `${name}: có người không cho làm chứng: ${fate.reason}`;
  }
}

function whyInWords(why: WhySilent, plans: Names['plans']): string {
  switch (why.kind) {
    case 'few-words':
      return `chỉ có ${why.words} chữ, quá ít để làm chứng`;
    case 'not-vietnamese':
      return `chỉ ${why.percent} % số chữ là tiếng Việt`;
    case 'thrown-together':
      return `chỉ ${why.percent} % số chữ đi với nhau như trong tiếng Việt`;
    case 'same-lines':
      return 'phần lớn các dòng giống hệt nhau';
    case 'not-in-force':
      return 'kế hoạch không còn hiệu lực';
    case 'removed':
      return 'kế hoạch đã bị xóa';
    case 'version':
      return `là một bản khác của ${plans.get(why.of) ?? why.of}, vốn đã làm chứng`;
  }
}

/** A place that is read otherwise: where, what it was, what it is, and what speaks for it now. */
export function readingInWords(
  { line, column, was, is, evidence }: ReadingChange,
  { plans }: Pick<Names, 'plans'>,
): string {
  const notes = evidence.map(({ note, plan, line: at }) =>
    plan ? `${note} [${plans.get(plan) ?? plan}${at === null ? '' : `, dòng ${at}`}]` : note,
  );
  const why = notes.length > 0 ? ` · ${notes.join(' ')}` : '';
  return `Dòng ${line}, cột ${column}: trước ${reading(was)}; nay ${reading(is)}${why}`;
}

const reading = (one: Reading | null): string =>
  one === null
    ? 'để nguyên như nhận được'
    : `“${one.raw}” → “${one.text}” (${repairLabels[one.status].short})`;

/** A model that has other counterparts. */
export const modelInWords = ({ was, is, ...model }: ModelChange, names: Pick<Names, 'models'>): string =>
  `${numeralOf(model)}. ${model.title}: trước ${counterparts(was, names)}; nay ${counterparts(is, names)}`;

const counterparts = (all: readonly Counterpart[], { models }: Pick<Names, 'models'>): string =>
  all
    .map(({ model, relation, decision }) => {
      const by = decision === 'reviewed' ? 'người soát' : 'đề xuất';
      return `“${models.get(model) ?? model}” (${relationLabels[relation]}, ${by})`;
    })
    .join(' + ') || 'chưa có mô hình chung';
