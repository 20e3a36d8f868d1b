import type { Anomaly } from '../../../src/domain/plan.ts';
import type { Deadline } from '../../../src/domain/reading.ts';
import type { LineRange } from '../../../src/domain/span.ts';
import { dayInWords, daysOf, lastDay } from '../../../src/domain/time.ts';
import { taskName } from '../../../src/domain/task-name.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { readDeadlines } from '../values/deadline/index.ts';
import { linesOfText, quoted, type AnomalyInput, type PlanToCheck } from './input.ts';

/** A stated deadline, with the model or task that it belongs to. */
interface Stated {
  deadline: Deadline;
  lines: LineRange;
  model: number | null;
  /** How the message names what it belongs to: "mô hình 25", "nhiệm vụ III.8.2". */
  owner: string;
}

/** A deadline more years than this after the plan is no plan's horizon: "2203" for "2023". */
const HORIZON = 15;

/** A field that states more deadlines is no plan's, and each is looked for in all its lines. */
const MOST = 50;

/** Deadlines that had passed before the plan was issued, begin after its period, or lie beyond any. */
export function findOutOfPeriod({ plan, repaired }: AnomalyInput): Anomaly[] {
  const start = startOf(plan);
  if (!start) return [];
  const end = endOf(plan);
  // A report says what was done, and when.
  const looksBack = plan.paper === 'báo cáo';
  return stated(plan).flatMap(({ deadline, lines, model, owner }) => {
    const days = daysOf(deadline.value);
    const why = days && whyOutside(days, deadline.text, { start, end, looksBack });
    if (!why) return [];
    return [
      {
        kind: 'out-of-period',
        lines: linesOfText(repaired, lines, deadline.text),
        message: `Thời hạn ${quoted(deadline.text)} của ${owner} ${why}.`,
        values: [deadline.text],
        model,
      },
    ];
  });
}

type Start = { day: string; name: string };

function whyOutside(
  days: { first: string; last: string },
  text: string,
  { start, end, looksBack }: { start: Start; end: string | null; looksBack: boolean },
): string | null {
  if (days.last < start.day) return looksBack || isStart(text) ? null : `đã qua trước ${start.name}`;
  if (end !== null && days.first > end)
    return `nằm sau thời gian thực hiện của kế hoạch (đến ${dayInWords(end)})`;
  const beyond = Number(days.last.slice(0, 4)) > Number(start.day.slice(0, 4)) + HORIZON;
  return beyond ? `cách ${start.name} hơn ${HORIZON} năm` : null;
}

/** The last day of the plan's own period, "từ tháng 02/2024 đến tháng 12/2025"; null where it is open. */
function endOf({ period }: PlanToCheck): string | null {
  const stated = readDeadlines(period ?? '');
  const [only] = stated;
  return stated.length === 1 && only?.kind === 'range' ? lastDay(only.value) : null;
}

/** "Từ tháng 01 năm 2023 …" says when work began, not when it must be done. */
const isStart = (text: string): boolean => /^(?:bat dau )?(?:ke )?tu (?!.* den )/.test(fold(text));

/**
 * The first day on which the plan can have been issued: its own date, as far as it is stated; else that of the
 * latest document that it cites, which must be older than the plan.
 */
function startOf({ date, cites }: PlanToCheck): Start | null {
  const two = (n: number): string => String(n).padStart(2, '0');
  const { day, month, year } = date;
  if (year !== null && month !== null) {
    const printed = day === null ? `tháng ${two(month)}/${year}` : `ngày ${two(day)}/${two(month)}/${year}`;
    return { day: `${year}-${two(month)}-${two(day ?? 1)}`, name: `khi kế hoạch ban hành (${printed})` };
  }
  const latest = cites
    .flatMap(({ date }) => (date !== null && (year === null || date.startsWith(String(year))) ? [date] : []))
    .sort()
    .at(-1);
  if (latest !== undefined) {
    const [y, m, d] = latest.split('-');
    return { day: latest, name: `ngày của văn bản mà kế hoạch dẫn (${d}/${m}/${y})` };
  }
  return year === null ? null : { day: `${year}-01-01`, name: `năm ban hành kế hoạch (${year})` };
}

/** Both printings of a model's field: a table may be out of date where the prose is not. */
function stated({ models, tasks }: PlanToCheck): Stated[] {
  const ofModels = models.flatMap(({ number, fields }) =>
    fields.deadline.flatMap((reading) =>
      readDeadlines(reading.text)
        .slice(0, MOST)
        .map((deadline) => ({
          deadline,
          lines: reading.lines,
          model: number,
          owner: `mô hình ${number}${reading.where === 'appendix' ? ' (phụ lục)' : ''}`,
        })),
    ),
  );
  const ofTasks = tasks.flatMap(({ path, lines, deadlines }) =>
    deadlines
      .slice(0, MOST)
      .map((deadline) => ({ deadline, lines, model: null, owner: `nhiệm vụ ${taskName(path)}` })),
  );
  return [...ofModels, ...ofTasks];
}
