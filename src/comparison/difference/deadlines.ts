import type { Deadline } from '../../domain/reading.ts';
import { lastDay } from '../../domain/time.ts';
import type { Difference, CitedValue, ComparedVersion } from './types.ts';

/** The deadlines of a version as one thing. */
export interface VersionDeadline {
  /** The last day it states; null where it states none. */
  end: string | null;
  /** Whether it goes on after that, or always. */
  ongoing: boolean;
  text: string;
  /** Equal for two versions with the same deadline in different words. */
  key: string;
}

/** Words that say nothing of when: "Triển khai đồng bộ trong năm 2024" is "năm 2024". */
const FILLERS = new Set('triển khai đồng bộ thực hiện hoàn thành trong'.split(' '));

/** The deadlines of a model as one thing. @param frame words that name its programme and say nothing of when */
export function deadlineOf(deadlines: readonly Deadline[], frame: readonly string[]): VersionDeadline {
  const ends = deadlines.flatMap(({ value }) => lastDay(value) ?? []).sort();
  const texts = [...new Set(deadlines.map(({ text }) => text.replace(/[.;,\s]+$/, '')))];
  const end = ends.at(-1) ?? null;
  const ongoing = deadlines.some(({ kind }) => kind === 'ongoing');
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const said = words.filter((word) => !FILLERS.has(word) && !frame.includes(word)).join(' ');
  // "30/12" and "trong năm" both mean the end of the year: one day more or less is no difference between plans.
  const key = `${end?.replace(/-12-30$/, '-12-31') ?? (ongoing ? '' : said)} ${ongoing}`;
  return { end, ongoing, text: texts.map((text) => `“${text}”`).join(', '), key };
}

/** Earlier or later: the versions in the order of their last days. */
export function compareDeadlines(versions: readonly ComparedVersion[]): Difference[] {
  const stated = versions.map((version) => ({
    version,
    due: deadlineOf(version.model.deadlines, version.programme?.frameWords ?? []),
  }));
  if (new Set(stated.map(({ due }) => due.key)).size < 2) return [];
  const dated = stated
    .filter(({ version, due }) => due.end !== null && due.end >= (version.programme?.start ?? ''))
    .sort((a, b) => (a.due.end! < b.due.end! ? -1 : 1));
  const [first, last] = [dated[0]?.due, dated.at(-1)?.due];
  const most = dated.length > 2 ? 'nhất' : 'hơn';
  const place = ({ end }: VersionDeadline): string => {
    if (first!.key.split(' ')[0] === last!.key.split(' ')[0]) return '';
    return end === first!.end ? ` sớm ${most}` : end === last!.end ? ` muộn ${most}` : '';
  };
  const ordered = dated.map(
    ({ version, due }) =>
      `${version.name}${place(due)}: ${due.text}${due.ongoing ? ' và tiếp tục các năm sau' : ''}`,
  );
  const open = stated
    .filter((one) => !dated.includes(one))
    .map(({ version, due }) => `${version.name}: ${withoutEnd(due, version.programme?.name)}`);
  return [
    {
      kind: 'deadline',
      clauses: [...ordered, ...open],
      values: versions.flatMap(valuesOf),
    },
  ];
}

function withoutEnd({ end, text }: VersionDeadline, programme = 'chương trình'): string {
  if (text === '') return 'không nêu';
  return end === null
    ? `${text}, không nêu thời hạn kết thúc`
    : `${text}, ngày trước khi có ${programme} nên không so`;
}

function valuesOf({ plan, model }: ComparedVersion): CitedValue[] {
  return model.fields.deadline.map(({ text, lines }) => ({
    plan,
    number: model.number,
    text,
    line: lines[0],
  }));
}
