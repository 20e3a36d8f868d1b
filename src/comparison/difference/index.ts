import { compareDeadlines } from './deadlines.ts';
import { compareLeads } from './leads.ts';
import { compareSteps } from './steps.ts';
import { compareTargets } from './targets.ts';
import { changedShare } from '../words/shared-words.ts';
import { compareTools } from './tools.ts';
import type { Comparison, Vocabulary, ComparedVersion, Wording } from './types.ts';

export type {
  Comparison,
  Difference,
  DifferenceKind,
  Vocabulary,
  CitedValue,
  ComparedVersion,
  Wording,
} from './types.ts';

/**
 * How the versions of one canonical model differ: in substance (who leads, until when, with which tools, which
 * numbers, which steps) and, apart from that, in wording.
 *
 * Pure: the same versions in the same order give the same clauses. A difference is named only where both sides say
 * something, or where one says that it says nothing; each value keeps its source line.
 *
 * @param versions two or more, in the order in which they are to be named
 */
export function compareVersions(versions: readonly ComparedVersion[], names: Vocabulary): Comparison {
  const substance = [
    ...compareLeads(versions, names),
    ...compareDeadlines(versions),
    ...compareTools(versions, names),
    ...compareTargets(versions),
    ...compareSteps(versions, names),
  ];
  const wording = versions.flatMap((one, at) =>
    versions.slice(at + 1).flatMap((other) => compareWording(one, other, names)),
  );
  return { substance, wording };
}

function compareWording(
  one: ComparedVersion,
  other: ComparedVersion,
  { abbreviations }: Vocabulary,
): Wording[] {
  const texts = (['title', 'objective'] as const).map((field) => ({
    field,
    pair: [textOf(one, field), textOf(other, field)] as const,
  }));
  return texts
    .filter(({ pair }) => pair.every(Boolean))
    .map(({ field, pair }) => ({
      field,
      plans: [one.plan, other.plan] as [string, string],
      changed: changedShare(...pair, abbreviations),
    }))
    .filter(({ changed }) => changed > 0);
}

const textOf = ({ model }: ComparedVersion, field: 'title' | 'objective'): string =>
  field === 'title' ? model.title : (model.fields.objective[0]?.text ?? '');
