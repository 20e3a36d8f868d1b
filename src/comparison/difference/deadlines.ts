import type { Deadline } from '../../domain/reading.ts';
import { lastDay } from '../../domain/time.ts';
import type { Difference, CitedValue, ComparedVersion } from './types.ts';

/** The deadlines of a version as one thing. */
export interface VersionDeadline {
  /** The last days that it states, ascending; none where it states no time that ends. */
  ends: string[];
  /** Whether it goes on after that, or always. */
  ongoing: boolean;
  text: string;
  /** Equal for two versions with the same deadlines in different words. */
  key: string;
}

/** Words that say nothing of when: "Triển khai đồng bộ trong năm 2024" is "năm 2024". */
const FILLERS = new Set('triển khai đồng bộ thực hiện hoàn thành trong'.split(' '));

/** "30/12" and "trong năm" both mean the end of the year: one day more or less is no difference between plans. */
const endOf = (day: string): string => day.replace(/-12-30$/, '-12-31');

/** The deadlines of a model as one thing. @param frame words that name its programme and say nothing of when */
export function deadlineOf(deadlines: readonly Deadline[], frame: readonly string[]): VersionDeadline {
  const ends = [...new Set(deadlines.flatMap(({ value }) => lastDay(value) ?? []).map(endOf))].sort();
  const texts = [...new Set(deadlines.map(({ text }) => text.replace(/[.;,\s]+$/, '')))];
  const ongoing = deadlines.some(({ kind }) => kind === 'ongoing');
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const said = words.filter((word) => !FILLERS.has(word) && !frame.includes(word)).join(' ');
  const key = `${ends.length > 0 ? ends.join(' ') : ongoing ? '' : said} ${ongoing}`;
  return { ends, ongoing, text: texts.map((text) => `“${text}”`).join(', '), key };
}

/**
 * Whether a version is due before, or after, all that are due at other times: of one that states several days nothing
 * is said unless all of them are.
 */
function placeAmong(due: VersionDeadline, all: readonly VersionDeadline[]): string {
  const others = all.filter(({ key }) => key !== due.key);
  if (others.length === 0) return '';
  const most = all.length > 2 ? 'nhất' : 'hơn';
  if (others.every(({ ends }) => due.ends.at(-1)! < ends[0]!)) return ` sớm ${most}`;
  return others.every(({ ends }) => due.ends[0]! > ends.at(-1)!) ? ` muộn ${most}` : '';
}

/** Earlier or later: the versions in the order of their last days. */
export function compareDeadlines(versions: readonly ComparedVersion[]): Difference[] {
  const stated = versions.map((version) => ({
    version,
    due: deadlineOf(version.model.deadlines, version.programme?.frameWords ?? []),
  }));
  if (new Set(stated.map(({ due }) => due.key)).size < 2) return [];
  const dated = stated
    .filter(({ version, due }) => (due.ends.at(-1) ?? '') >= (version.programme?.start ?? '0'))
    .sort((a, b) => (a.due.ends.at(-1)! < b.due.ends.at(-1)! ? -1 : 1));
  const all = dated.map(({ due }) => due);
  const ordered = dated.map(
    ({ version, due }) =>
      `${version.name}${placeAmong(due, all)}: ${due.text}${due.ongoing ? ' và tiếp tục các năm sau' : ''}`,
  );
  const open = stated
    .filter((one) => !dated.includes(one))
    .map(({ version, due }) => `${version.name}: ${withoutEnd(due, version.programme?.name)}`);
  return [{ kind: 'deadline', clauses: [...ordered, ...open], values: versions.flatMap(valuesOf) }];
}

function withoutEnd({ ends, text }: VersionDeadline, programme = 'chương trình'): string {
  if (text === '') return 'không nêu';
  return ends.length === 0
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
