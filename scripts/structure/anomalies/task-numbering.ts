import type { Anomaly } from '../../../src/domain/plan.ts';
import { taskName } from '../../../src/domain/task-name.ts';
import { linesIn, type AnomalyInput } from './input.ts';

/** "II.1.3", "1(2)": what stands above a number, and the number; "III.2-2" is a second one of that number. */
const PATH = /^(.*?)(?:(?<=^|\.)(\d{1,3})|\((\d{1,3})\))$/;
/** Fewer numbers show no count. */
const FEWEST = 3;

type List = Map<number, { path: string; line: number }>;

/** Numbers that a list of tasks leaves out: "1, 2, 4" says that the third was lost, or ran into the second. */
export function findTaskNumbering({ plan, repaired }: AnomalyInput): Anomaly[] {
  if (plan.tasks.length === 0) return [];
  const lists = new Map<string, List>();
  for (const { path, lines } of [...plan.sections, ...plan.tasks]) {
    const found = PATH.exec(path);
    if (!found) continue;
    const key = `${found[1]}${found[3] ? '()' : ''}`;
    const list: List = lists.get(key) ?? new Map();
    list.set(Number(found[2] ?? found[3]), { path, line: lines[0] });
    lists.set(key, list);
  }
  return [...countedOn(lists)].flatMap((list) => {
    const numbers = [...list.keys()].sort((a, b) => a - b);
    const last = numbers.at(-1)!;
    // A list with more gaps than numbers was not counted through.
    if (numbers.length < FEWEST || last > numbers.length * 2) return [];
    const missing = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !list.has(number));
    return missing.map((number) => {
      const after = list.get(numbers.find((one) => one > number)!)!;
      return {
        kind: 'numbering',
        lines: linesIn(repaired, [after.line, after.line]),
        message: `Trước mục ${taskName(after.path)} thiếu số ${number}: mục ấy có thể đã nhập vào mục trên.`,
        values: [String(number)],
        model: null,
      };
    });
  });
}

/** What a list stands below: "A." of "A.II.3". */
const ABOVE = /[^.]+\.(?:\(\))?$/;

/** The lists, those below groups side by side as one where the count runs on through all: I.1, I.2, II.3, II.4. */
function countedOn(lists: ReadonlyMap<string, List>): List[] {
  const beside = Map.groupBy(lists, ([key]) => (ABOVE.test(key) ? key.replace(ABOVE, '') : `alone ${key}`));
  return [...beside.values()].flatMap((own) => {
    const all = own.map(([, list]) => list);
    const runsOn = all.every((list, at) => at === 0 || least(list) > Math.max(...all[at - 1]!.keys()));
    return runsOn ? [new Map(all.flatMap((list) => [...list]))] : all;
  });
}

const least = (list: List): number => Math.min(...list.keys());
