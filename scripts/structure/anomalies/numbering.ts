import type { Anomaly, Model } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { linesIn, type AnomalyInput } from './input.ts';

/** Numbers that stand for two models, and numbers left out of a list that is otherwise without gaps. */
export function findNumbering({ plan, repaired }: AnomalyInput): Anomaly[] {
  const heading = ({ lines }: Model): [number, number] => [lines[0], lines[0]];
  const byNumber = new Map<number, Model[]>();
  for (const model of plan.models) byNumber.set(model.number, [...(byNumber.get(model.number) ?? []), model]);
  const twice = [...byNumber.values()]
    .filter((models) => models.length > 1)
    .map((models) => ({
      kind: 'numbering',
      lines: linesIn(repaired, ...models.map(heading)),
      message: `Số ${models[0]!.number} được dùng cho ${models.length} mô hình.`,
      values: models.map(({ title }) => title),
      model: models[0]!.number,
    }));
  const again = plan.sections.flatMap((section) => secondOf(section, byNumber, repaired));
  const missing = gaps([...byNumber.keys()]).filter((number) => !isNamed(number, repaired));
  return [...twice, ...again, ...missing.map((number) => gapOf(number, byNumber, repaired))];
}

/** The section that keeps a model whose number an earlier one has: "Mô hình 12" twice, "Mô hình 5a" and "5b". */
const SECOND = /^mo-hinh-(\d{1,3})(?:-\d+)?$/;
const words = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A list of titles before the models repeats them: only another title makes it another model. */
function secondOf(
  { path, heading, lines }: AnomalyInput['plan']['sections'][number],
  byNumber: ReadonlyMap<number, Model[]>,
  repaired: AnomalyInput['repaired'],
): Anomaly[] {
  const model = byNumber.get(Number(SECOND.exec(path)?.[1] ?? 0))?.[0];
  if (!model || [heading, model.title].some((title) => words(title) === '')) return [];
  const [one, other] = [words(heading), words(model.title)];
  if (one.startsWith(other) || other.startsWith(one)) return [];
  return [
    {
      kind: 'numbering',
      lines: linesIn(repaired, [model.lines[0], model.lines[0]], [lines[0], lines[0]]),
      message: `Số ${model.number} được dùng cho 2 mô hình; mô hình in sau được giữ nguyên như một đoạn văn bản.`,
      values: [model.title, heading],
      model: model.number,
    },
  ];
}

/** A number that the text does name ("Mô hình 3") was overlooked by this program, not left out by the plan. */
function isNamed(number: number, { lines }: AnomalyInput['repaired']): boolean {
  const name = new RegExp(
    `mo\\s+hinh\\s+(?:(?:so|thu)\\s+)?(?:\\d{1,3}[a-d]?\\s*[,;&\\u2013-]\\s*){0,9}0?${number}(?!\\d)`,
  );
  return lines.some(({ text }) => name.test(fold(text)));
}

/**
 * The numbers missing from a list that nearly counts through. A commune that takes eleven of a province's
 * models keeps their numbers (1, 3, 5, 8, 24 …): that is no gap.
 */
function gaps(numbers: number[]): number[] {
  const first = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const last = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  const span = last - first + 1;
  if (numbers.length < 5 || numbers.length < span * 0.8) return [];
  const used = new Set(numbers);
  return Array.from({ length: span }, (_, index) => first + index).filter((number) => !used.has(number));
}

function gapOf(missing: number, models: Map<number, Model[]>, repaired: AnomalyInput['repaired']): Anomaly {
  const after = [...models.keys()].filter((number) => number > missing).sort((a, b) => a - b)[0]!;
  const { lines } = models.get(after)![0]!;
  return {
    kind: 'numbering',
    lines: linesIn(repaired, [lines[0], lines[0]]),
    message: `Không có mô hình ${missing}: trước mô hình ${after} thiếu một số.`,
    values: [String(missing)],
    model: null,
  };
}
