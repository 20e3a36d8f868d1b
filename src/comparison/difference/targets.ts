import { listWords } from './list-words.ts';
import type { Difference, CitedValue, ComparedVersion } from './types.ts';

/** A numeric target, with the words around it that say what is counted. */
interface Target extends CitedValue {
  amount: string;
}

/** Codes, dates, the programme's number and names with digits are no targets. */
const NO_TARGET =
  /\d+(?:\/\d+)+(?:\/[\p{L}-]+)*|\d+\/[\p{L}-]+(?:-[\p{L}]+)*|Đề án (?:số )?06(?:\/CP)?|(?:năm|tháng|ngày|quý|giai đoạn)\s+\d+(?:\s*[-–]\s*\d+)?|C06|PC06|[\p{L}]+\d+|\d{4}\s*[-–]\s*\d{4}/giu;
const NUMBER = /\d+(?:[.,]\d+)*\s?%?/g;

/** Where targets are looked for: title, objective, assignment and outcome, the first reading of each. */
function targetsOf({ plan, model }: ComparedVersion): Target[] {
  const blocks = [
    { text: model.title, line: model.lines[0] },
    ...(['objective', 'assignment', 'outcome'] as const).flatMap((field) =>
      model.fields[field]
        .slice(0, 1)
        .flatMap(({ blocks: own }) => own.map(({ text, lines }) => ({ text, line: lines[0] }))),
    ),
  ];
  return blocks.flatMap(({ text, line }) => {
    const bare = text.replace(NO_TARGET, (code) => ' '.repeat(code.length));
    return [...bare.matchAll(NUMBER)].map((match) => ({
      plan,
      number: model.number,
      amount: match[0].replace(/\s/g, '').replace(/^0+(?=\d)/, ''),
      text: around(text, match.index, match[0].length),
      line,
    }));
  });
}

/** The number with a few words on each side, cut at whole words. */
function around(text: string, start: number, length: number): string {
  const before = text.slice(0, start).trimEnd().split(/\s+/).slice(-3).join(' ');
  const after = text
    .slice(start + length)
    .trimStart()
    .split(/\s+/)
    .slice(0, 4)
    .join(' ');
  return `${before} ${text.slice(start, start + length).trim()} ${after}`.trim().replace(/[.,;:]+$/, '');
}

/** Numbers that only some of the versions set as a target. */
export function compareTargets(versions: readonly ComparedVersion[]): Difference[] {
  const targets = versions.map(targetsOf);
  const said = new Map<string, Target[]>();
  for (const target of targets.flat()) said.set(target.amount, [...(said.get(target.amount) ?? []), target]);
  const partial = [...said.values()].filter(
    (own) => new Set(own.map(({ plan }) => plan)).size < versions.length,
  );
  if (partial.length === 0) return [];
  const nameOf = new Map(versions.map(({ plan, name }) => [plan, name]));
  const clauses = partial.map((own) => {
    const who = listWords([...new Set(own.map(({ plan }) => nameOf.get(plan)!))]);
    return `chỉ ${who} nêu ${own[0]!.amount} (“${own[0]!.text}”)`;
  });
  return [
    {
      kind: 'targets',
      clauses,
      values: partial.flat().map(({ plan, number, text, line }) => ({ plan, number, text, line })),
    },
  ];
}
