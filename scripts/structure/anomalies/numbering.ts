import type { Anomaly, Model } from '../../../src/domain/plan.ts';
import { modelKey, numeralOf } from '../../../src/domain/model-key.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { labelReader, taskLabel } from '../grammar/labels.ts';
import { linesIn, quoted, type AnomalyInput } from './input.ts';

/** Numbers that stand for two models, and numbers left out of a list that is otherwise without gaps. */
export function findNumbering({ plan, repaired, vocabulary }: AnomalyInput): Anomaly[] {
  const heading = ({ lines }: Model): [number, number] => [lines[0], lines[0]];
  const byNumber = Map.groupBy(plan.models, ({ number }) => number);
  const twice = [...Map.groupBy(plan.models, modelKey).values()]
    .filter((models) => models.length > 1)
    .map((models) => ({
      kind: 'numbering',
      lines: linesIn(repaired, ...models.map(heading)),
      message: `Số ${models[0]!.number} được dùng cho ${models.length} mô hình.`,
      values: models.map(({ title }) => title),
      model: models[0]!.number,
    }));
  const again = plan.sections.flatMap((section) => secondOf(section, byNumber, repaired));
  const missing = countsOf(plan).flatMap((models) =>
    gaps(models, plan).map((number) => gapOf(number, models, repaired)),
  );
  // A gap in both counts, the list's and the models' own, is told once.
  const reported = new Set(missing.flatMap(({ lines }) => lines));
  const counted = outOfSequence(plan, repaired).filter(
    ({ lines }) => !lines.some((line) => reported.has(line)),
  );
  return [
    ...twice,
    ...again,
    ...missing,
    ...overlooked(plan, repaired),
    ...counted,
    ...orphans(plan, repaired, vocabulary),
  ];
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

/** "5. Mô hình 24: …": the number before a heading counts the models of the list. */
const SEQUENCE = /^\s*(\d{1,2})\s?[.)/]\s*(?=m[o ] ?h[i ]nh\b)/;

/** Headings whose own count leaves out a number: a heading was lost, or two were made one. */
function outOfSequence({ models }: AnomalyInput['plan'], repaired: AnomalyInput['repaired']): Anomaly[] {
  const counted = models.flatMap(({ number, lines }) => {
    const found = SEQUENCE.exec(fold(repaired.lines[lines[0] - 1]?.text ?? ''));
    return found ? [{ number, line: lines[0], count: Number(found[1]) }] : [];
  });
  // Each group may count from 1; a first number above 1 says that those before it are missing.
  return counted.flatMap(({ number, line, count }, at) => {
    const before = counted[at - 1]?.count ?? 0;
    if (count === before + 1 || count === 1 || (at === 0 && counted.length < models.length)) return [];
    return [
      {
        kind: 'numbering',
        lines: [line],
        message: `Số thứ tự trước mô hình ${number} là ${count}, trước đó là ${before}: có thể thiếu một mô hình.`,
        values: [String(before), String(count)],
        model: number,
      },
    ];
  });
}

/** Fields that stand among the models and in none of them: their heading was lost. */
function orphans(
  { models, sections }: AnomalyInput['plan'],
  repaired: AnomalyInput['repaired'],
  vocabulary: AnomalyInput['vocabulary'],
): Anomaly[] {
  const first = models.reduce((least, { lines }) => Math.min(least, lines[0]), Infinity);
  const last = models.reduce((most, { lines }) => Math.max(most, lines[1]), 0);
  if (last === 0) return [];
  const label = labelReader(vocabulary);
  return sections
    .filter(({ path }) => !path.startsWith('mo-hinh-'))
    .flatMap(({ blocks }) => blocks)
    .filter(
      ({ lines, text, bullet }) =>
        lines[0] >= first - NEAR && lines[1] <= last && taskLabel(text, label) !== null && bullet !== null,
    )
    .map(({ lines, text }) => ({
      kind: 'numbering',
      lines: linesIn(repaired, lines),
      message: `Dòng ${quoted(text)} có nhãn của một mô hình nhưng không thuộc mô hình nào.`,
      values: [text],
      model: null,
    }));
}

/** Lines above the first model in which its heading may have been lost. */
const NEAR = 4;

/** "Mô hình 3: …", "3. MÔ HÌNH 4. …" at the beginning of a line, with the mark that makes it a heading. */
const NAMED =
  /^(?:\W{0,3}\d{1,2}(?:\.\d{1,2}){0,2}(?:[.)/]\s*|\s+)|\W{0,3})m[o ] ?h[i ]nh\s+(?:(?:so|thu)\s+)?0?(\d{1,3})\s*[:.)]/;

/** Numbers that a line names as a heading does though no model was read there: overlooked here, not left out by the plan. */
function overlooked(
  { models, sections }: AnomalyInput['plan'],
  repaired: AnomalyInput['repaired'],
): Anomaly[] {
  if (models.length === 0) return [];
  const known = new Set(models.map(({ number }) => number));
  // A second model of one number stands as a section of its own and is told above.
  const kept = sections.flatMap(({ path }) => Number(SECOND.exec(path)?.[1] ?? 0));
  for (const number of kept) known.add(number);
  const found = new Map<number, number>();
  for (const { number: line, text } of repaired.lines) {
    const number = Number(NAMED.exec(fold(text))?.[1] ?? 0);
    if (number > 0 && !known.has(number) && !found.has(number)) found.set(number, line);
  }
  return [...found].map(([number, line]) => ({
    kind: 'numbering',
    lines: [line],
    message: `Dòng này nêu mô hình ${number}, nhưng không đọc được mô hình nào mang số ấy.`,
    values: [String(number)],
    model: null,
  }));
}

/** The models that are counted together: those of each group where each counts anew, else all. */
const countsOf = ({ models }: AnomalyInput['plan']): Model[][] => [
  ...Map.groupBy(models, ({ key, group }) => (key === undefined ? null : group)).values(),
];

/**
 * The numbers missing from a list that counts its models through: they rise by one more often than not, or all begin at
 * 1. A commune that takes eleven of a province's models keeps their numbers (1, 3, 5, 8, 24 …): that is no gap, nor is
 * one where as many models are listed as the plan claims.
 */
function gaps(models: readonly Model[], { modelsClaimed, modelsListed }: AnomalyInput['plan']): number[] {
  const numbers = [...new Set(models.map(({ number }) => number))].sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || numbers.length < 2 || modelsClaimed === modelsListed)
    return [];
  const steps = numbers.slice(1).filter((number, at) => number === numbers[at]! + 1).length;
  const span = last - first + 1;
  if (steps * 2 < numbers.length - 1 || span > numbers.length * LONGEST_JUMP) return [];
  const used = new Set(numbers);
  const missing = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !used.has(number));
  // A list that begins later than with 1 is one that was taken from another.
  return missing.filter((number) => number > first || first <= 3);
}

/** A list whose span is longer than this many times its models is a choice out of a longer one. */
const LONGEST_JUMP = 2;

function gapOf(missing: number, models: readonly Model[], repaired: AnomalyInput['repaired']): Anomaly {
  const after = models.reduce((least, model) =>
    model.number > missing && (model.number < least.number || least.number < missing) ? model : least,
  );
  const { lines } = after;
  return {
    kind: 'numbering',
    lines: linesIn(repaired, [lines[0], lines[0]]),
    message: `Không có mô hình ${missing}: trước mô hình ${numeralOf(after)} thiếu một số.`,
    values: [String(missing)],
    model: null,
  };
}
