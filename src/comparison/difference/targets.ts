import { aroundTarget, findTargets } from '../../vietnamese/targets.ts';
import { listWords } from './list-words.ts';
import type { Difference, CitedValue, ComparedVersion } from './types.ts';

/** A numeric target, with the words around it that say what is counted. */
interface Target extends CitedValue {
  amount: string;
}

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
  return blocks.flatMap(({ text, line }) =>
    findTargets(text).map((target) => ({
      plan,
      number: model.number,
      amount: target.amount,
      text: aroundTarget(text, target),
      line,
    })),
  );
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
