import type { Anomaly } from '../../../src/domain/plan.ts';
import type { Block } from '../../../src/domain/reading.ts';
import { letters, linesIn, linesOfText, quoted, type AnomalyInput } from './input.ts';

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
  // What no reader could place may be the heads of a table, printed anew on each page.
  const sections = plan.sections.filter(({ path }) => path !== 'con-lai');
  const inSections = sections.flatMap(({ blocks, path, heading }) =>
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
  return repeated(blocks, ({ text }) => (text.length < SHORTEST ? null : letters(text))).map((same) => ({
    kind: 'duplicate',
    lines: linesIn(input.repaired, ...same.map(({ lines }) => lines)),
    message: `Một đoạn được in ${same.length} lần trong ${where}: ${quoted(same[0]!.text)}.`,
    values: [same[0]!.text],
    model,
  }));
}

/** "Thực hiện Kế hoạch số 32/KH-UBND ngày 11/02/2022 …", at the beginning of a clause of the preamble. */
const CITED =
  /^(?:Căn cứ|Thực hiện|Theo)?\s*(\p{Lu}[\p{L}\s]{3,30} số\s+[^\s,;]+),?\s+ngày\s+(\d{1,2}\/\d{1,2}\/\d{4})/u;

/** Only what the preamble itself lists: the title of a cited document may well name another one again. */
function cites({ plan, repaired }: AnomalyInput): Anomaly[] {
  const clauses = plan.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ text }) => /^(?:Căn cứ|Thực hiện|Theo) /u.test(text))
    .flatMap(({ text, lines }) =>
      text.split(';').map((clause) => ({ found: CITED.exec(clause.trim()), lines })),
    );
  const same = repeated(clauses, ({ found }) => (found ? letters(`${found[1]} ${found[2]}`) : null));
  return same.map((clauses) => {
    const { found } = clauses[0]!;
    const printed = `${found![1]} ngày ${found![2]}`.replace(/\s+/g, ' ');
    return {
      kind: 'duplicate',
      lines: [...new Set(clauses.flatMap(({ lines }) => linesOfText(repaired, lines, printed)))],
      message: `${printed} được dẫn ${clauses.length} lần.`,
      values: [printed],
      model: null,
    };
  });
}

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
