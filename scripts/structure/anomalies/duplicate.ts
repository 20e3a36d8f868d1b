import type { Anomaly } from '../../../src/domain/plan.ts';
import type { Block } from '../../../src/domain/reading.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { linesIn, quoted, type AnomalyInput } from './input.ts';

/** Shorter paragraphs are told twice with reason: "+ Công an thị xã." */
const SHORTEST = 40;

/** A paragraph that stands twice in one field or section, and a document that is cited twice. */
export function findDuplicate(input: AnomalyInput): Anomaly[] {
  const { plan } = input;
  const inModels = plan.models.flatMap(({ number, fields }) =>
    Object.values(fields)
      .flat()
      .flatMap(({ blocks }) => paragraphs(blocks, number, `mô hình ${number}`, input)),
  );
  const inSections = plan.sections.flatMap(({ blocks, path, heading }) =>
    paragraphs(blocks, null, /^[IVX\d]/.test(path) ? `mục ${path}` : `mục ${quoted(heading)}`, input),
  );
  return [...inModels, ...inSections, ...cites(input)];
}

function paragraphs(
  blocks: readonly Block[],
  model: number | null,
  where: string,
  input: AnomalyInput,
): Anomaly[] {
  return repeated(blocks, ({ text }) => (text.length < SHORTEST ? null : key(text))).map((same) => ({
    kind: 'duplicate',
    lines: linesIn(input.repaired, ...same.map(({ lines }) => lines)),
    message: `Một đoạn được in ${same.length} lần trong ${where}: ${quoted(same[0]!.text)}.`,
    values: [same[0]!.text],
    model,
  }));
}

function cites({ plan, repaired }: AnomalyInput): Anomaly[] {
  return repeated(plan.cites, ({ number, date }) => (number && date ? `${key(number)} ${date}` : null)).map(
    (same) => {
      const { number, date, title } = same[0]!;
      return {
        kind: 'duplicate',
        lines: linesIn(repaired, ...same.map(({ lines }) => lines)),
        message: `Văn bản số ${number} ngày ${date!.split('-').reverse().join('/')} được dẫn ${same.length} lần.`,
        values: [number!, title],
        model: null,
      };
    },
  );
}

const key = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The members of a list that share a key, by groups of two and more, in the list's order. */
function repeated<T>(list: readonly T[], keyOf: (item: T) => string | null): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const its = keyOf(item);
    if (its === null) continue;
    const group = groups.get(its);
    if (group) group.push(item);
    else groups.set(its, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
