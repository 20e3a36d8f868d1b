import type { Besides, Edge } from '../../src/domain/concordance.ts';
import { isSameModel, keyPart } from '../../src/domain/model-key.ts';
import { chancesOfPlan } from './chances.ts';
import { featuresOf } from './features.ts';
import type { Evidence, Profile } from './profiles.ts';
import type { ComparedModel } from './propose.ts';
import type { Subject } from './witnesses.ts';

/** From here on it is likelier that the rest of a title means a canonical model than that it does not. */
const LIKELY = 0.5;

/**
 * The canonical models that titles name beside the one which their model surely is: "53 dịch vụ công thiết yếu và dịch vụ
 * công trên VNeID". Only such as the plan has nowhere else: a person may then see that it does not lack them.
 *
 * @param edges all of the plan
 */
export function namedBesides(
  compared: readonly ComparedModel[],
  edges: readonly Edge[],
  evidence: Evidence,
): Besides[] {
  const had = new Set(edges.map(({ model }) => model));
  const free = evidence.profiles.flatMap((profile, at) => (had.has(profile.slug) ? [] : [{ profile, at }]));
  return edges.flatMap((edge): Besides[] => {
    const one = compared.find(({ subject }) => isSameModel(subject.model, edge));
    const own = evidence.profiles.find(({ slug }) => slug === edge.model);
    if (edge.decision !== 'proposed' || !one || !own || free.length === 0) return [];
    // Compared as if the sure one did not exist: beside it every other one is far behind.
    const rows = featuresOf(free.map(({ at }) => one.witnesses[at]!));
    const [chances] = chancesOfPlan(
      [rows],
      free.map(() => false),
    );
    return free.flatMap(({ profile }, at) => {
      const probability = Math.round(chances![at]! * 1000) / 1000;
      return probability >= LIKELY && saysMore(one.subject, own, profile)
        ? [{ plan: edge.plan, number: edge.number, ...keyPart(edge), model: profile.slug, probability }]
        : [];
    });
  });
}

/** Whether a title has a word that titles of the other canonical model have, and none of its own: else it says nothing more. */
const saysMore = ({ bag }: Subject, own: Profile, other: Profile): boolean =>
  bag.some(({ key, folded }) => {
    const isIn = (words: ReadonlySet<string>): boolean => words.has(key) || words.has(folded);
    return !isIn(own.said) && isIn(other.said);
  });
