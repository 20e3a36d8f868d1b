import { join } from 'node:path';
import type { CanonicalModel } from '../../src/domain/concordance.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { listFolder, shownPath } from '../files/files.ts';
import { writtenKey } from './same-text.ts';
import { checkModelProgramme, noProgramme } from './check-programmes.ts';
import type { PlanInput } from './plan-input.ts';

/** What the checks ask of a plan. */
export interface PlanOutline {
  id: string;
  replaces: string | null;
  programme: string | null;
  /** The same for copies of one text and for no other. */
  written: string;
  /** The plans that its decisions quote. */
  quotes: string[];
}

/** What the checks ask of a plan that was read. */
export const outlineOf = ({ id, facts, source, corrections }: PlanInput): PlanOutline => ({
  id,
  replaces: facts.replaces,
  programme: facts.programme,
  written: writtenKey(source),
  quotes: [...new Set(corrections.members.flatMap(({ quotes }) => quotes.map(({ plan }) => plan)))],
});

/**
 * Checks that involve several files: names that must be unique, or must exist.
 *
 * @param content the folder of content
 * @throws InputError
 */
export function checkContent(
  content: string,
  plans: readonly PlanOutline[],
  models: CanonicalModel[],
  vocabulary: Vocabulary,
): void {
  checkSources(content, plans, vocabulary);
  checkDecisions(content, new Set(plans.map(({ id }) => id)));
  checkModels(content, models, vocabulary);
  checkVocabulary(content, vocabulary);
}

function checkSources(content: string, plans: readonly PlanOutline[], { programmes }: Vocabulary): void {
  const newer = new Map<string, string>();
  const ids = new Set(plans.map(({ id }) => id));
  const texts = new Map<string, string>();
  for (const { id, replaces: old, programme, written } of plans) {
    const place = { file: shownPath(join(content, 'sources', id, 'source.yaml')) };
    const same = texts.get(written);
    if (same !== undefined)
      throw new InputError(`the text is the same as that of "${same}".`, {
        refusal: { code: 'text-known', plan: same },
        place,
        hint: 'Delete one of the two folders.',
      });
    texts.set(written, id);
    if (programme !== null && !programmes.some(({ slug }) => slug === programme))
      throw noProgramme(programme, programmes, place);
    if (old === null) continue;
    if (old === id || !ids.has(old))
      throw new InputError(`"replaces": there is no other plan "${old}".`, {
        refusal: { code: 'no-plan-to-replace', plan: old },
        place,
        hint: 'Keep the folder of the replaced plan, so that its pages stay, and give its name here.',
      });
    if (newer.has(old))
      throw new InputError(`"replaces": "${old}" is already replaced by "${newer.get(old)}".`, {
        refusal: { code: 'already-replaced', plan: old, by: newer.get(old)! },
        place,
        hint: 'Give the newest plan that this one replaces.',
      });
    newer.set(old, id);
  }
  for (const start of newer.keys()) checkNoCircle(content, start, newer);
}

function checkNoCircle(content: string, start: string, newer: Map<string, string>): void {
  for (let at = newer.get(start), steps = 0; at !== undefined; at = newer.get(at), steps += 1)
    if (at === start || steps > newer.size)
      throw new InputError(`"replaces": "${start}" would replace itself.`, {
        refusal: { code: 'replaces-itself', plan: start },
        place: { file: shownPath(join(content, 'sources', start, 'source.yaml')) },
        hint: 'The older plan replaces nothing: take its entry out.',
      });
}

function checkDecisions(content: string, ids: ReadonlySet<string>): void {
  for (const name of listFolder(join(content, 'corrections'))) {
    if (name.startsWith('.')) continue;
    const plan = name.replace(/\.yaml$/, '');
    if (name.endsWith('.yaml') && ids.has(plan)) continue;
    throw new InputError(`these decisions belong to no plan: there is no content/sources/${plan}/.`, {
      place: { file: shownPath(join(content, 'corrections', name)) },
      hint: 'Name the file as the plan with ".yaml", or delete it with a plan that was removed.',
    });
  }
}

function checkModels(content: string, models: CanonicalModel[], vocabulary: Vocabulary): void {
  const taken = new Map<string, string>(models.map(({ slug }) => [slug, slug]));
  for (const { slug, programme, group, formerly } of models) {
    const place = { file: shownPath(join(content, 'models', `${slug}.mdx`)) };
    checkModelProgramme({ programme, group }, vocabulary.programmes, place);
    for (const old of formerly) {
      if (taken.has(old))
        throw new InputError(`"formerly": the name "${old}" is that of ${taken.get(old)}.mdx.`, {
          place,
          hint: 'An address leads to one model only.',
        });
      taken.set(old, slug);
    }
  }
}

function checkVocabulary(content: string, { units, tools, abbreviations }: Vocabulary): void {
  const once = (file: string, key: string, values: string[]): void => {
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined)
      throw new InputError(`"${key}": "${twice}" stands there twice.`, {
        place: { file: shownPath(join(content, 'vocabulary', file)) },
        hint: 'Join the two entries.',
      });
  };
  once(
    'units.yaml',
    'slug',
    units.flatMap(({ slug, formerly }) => [slug, ...formerly]),
  );
  once(
    'tools.yaml',
    'slug',
    tools.flatMap(({ slug, formerly }) => [slug, ...formerly]),
  );
  once(
    'abbreviations.yaml',
    'short',
    abbreviations.map(({ short }) => short),
  );
}
