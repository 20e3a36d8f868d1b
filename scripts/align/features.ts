import type { Witness } from './witnesses.ts';

/**
 * The features of a pair of models, with what each is for. `npm run fit:align` fits their weights and writes them to
 * `fitted.json` under these names.
 */
export const features: readonly { name: string; of: (witness: Witness, best: Rivals) => number }[] = [
  // Similarity to the nearest known title. The second and third feature let its effect differ in the middle and at the top.
  { name: 'title', of: ({ title }) => title },
  { name: 'title above 0.3', of: ({ title }) => Math.max(0, title - 0.3) },
  { name: 'title above 0.55', of: ({ title }) => Math.max(0, title - 0.55) },
  // Which words of the title the model's own texts contain, and which no model's texts contain.
  { name: 'known title', of: ({ knownTitle }) => knownTitle },
  { name: 'unheard', of: ({ unheard }) => unheard },
  { name: 'unheard above 0.4', of: ({ unheard }) => Math.max(0, unheard - 0.4) },
  // How much of the model's own name appears in the plan: in its title, or at least in its fields.
  { name: 'core in title', of: ({ coreInTitle }) => coreInTitle },
  { name: 'core in own', of: ({ coreInOwn }) => coreInOwn },
  { name: 'core in own above 0.6', of: ({ coreInOwn }) => Math.max(0, coreInOwn - 0.6) },
  { name: 'core in all', of: ({ coreInAll }) => coreInAll },
  { name: 'core in all above 0.6', of: ({ coreInAll }) => Math.max(0, coreInAll - 0.6) },
  // The second witness: the fields.
  { name: 'own', of: ({ own }) => own },
  { name: 'copied', of: ({ copied }) => copied },
  { name: 'no body', of: ({ hasBody }) => 1 - hasBody },
  { name: 'sign in title', of: ({ signInTitle }) => signInTitle },
  { name: 'sign in body', of: ({ signInBody }) => signInBody },
  // The lead over the best other model: among models with similar titles only the right one stands out.
  { name: 'title ahead', of: ({ title }, { title: rival }) => title - rival },
  { name: 'core ahead', of: ({ coreInAll }, { coreInAll: rival }) => coreInAll - rival },
  { name: 'own ahead', of: ({ own }, { own: rival }) => own - rival },
  { name: 'known ahead', of: ({ knownTitle }, { knownTitle: rival }) => knownTitle - rival },
  { name: 'group', of: ({ group }) => group },
  { name: 'is one', of: () => 1 },
];

/** For each measure, the best value among all other canonical models. */
export type Rivals = Pick<Witness, 'title' | 'coreInAll' | 'own' | 'knownTitle'>;

const rivalKeys = ['title', 'coreInAll', 'own', 'knownTitle'] as const;

/** The features of one plan model against every canonical model: one row for each witness. */
export function featuresOf(witnesses: readonly Witness[]): number[][] {
  const top = rivalKeys.map((key) => {
    const values = witnesses.map((witness) => witness[key]).sort((a, b) => b - a);
    return { key, first: values[0] ?? 0, second: values[1] ?? 0 };
  });
  return witnesses.map((witness) => {
    const rivals = Object.fromEntries(
      top.map(({ key, first, second }) => [key, witness[key] === first ? second : first]),
    ) as Rivals;
    return features.map(({ of }) => of(witness, rivals));
  });
}
