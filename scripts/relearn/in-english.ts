import { modelKey } from '../../src/domain/model-key.ts';
import type { Fate, WhySilent } from './choose-witnesses.ts';
import type { Counterpart, ModelChange, Reading, ReadingChange } from './describe-change.ts';

// What relearning finds, as the command line says it.

/** What becomes of a plan as a witness, in a sentence. */
export function tellFate(fate: Fate): string {
  const { plan } = fate;
  switch (fate.kind) {
    case 'taken-in':
      return `${plan} is taken in.`;
    case 'renewed':
      return `${plan} speaks with its text and decisions of today.`;
    case 'refused':
      return `${plan} is not taken in: ${tellWhy(fate.why)}.`;
    case 'gone':
      return `${plan} speaks no more: ${tellWhy(fate.why)}.`;
    case 'kept-silent':
      return `${plan} is kept from speaking: ${fate.reason ?? 'no reason given'}`;
  }
}

function tellWhy(why: WhySilent): string {
  switch (why.kind) {
    case 'few-words':
      return `it has ${why.words} words, too few to speak for others`;
    case 'not-vietnamese':
      return `only ${why.percent} % of its words are Vietnamese`;
    case 'thrown-together':
      return `only ${why.percent} % of its words stand together as words do in Vietnamese`;
    case 'same-lines':
      return 'most of its lines are the same';
    case 'not-in-force':
      return 'it is no longer in force';
    case 'removed':
      return 'the plan was removed';
    case 'version':
      return `it is a version of ${why.of}, which speaks already`;
  }
}

/** A place that is read otherwise: where, what it was, what it is, and what speaks for it now. */
export function tellReading({ line, column, was, is, evidence }: ReadingChange): string {
  const notes = evidence.map(({ note, plan, line: at }) => (plan ? `${note} [${plan}, ${at ?? '?'}]` : note));
  const why = notes.length > 0 ? ` · ${notes.join(' ')}` : '';
  return `line ${line}, column ${column}: ${reading(was)} -> ${reading(is)}${why}`;
}

const reading = (one: Reading | null): string =>
  one === null ? 'nothing' : `"${one.raw}" → "${one.text}" (${one.status})`;

/** A model that has other counterparts. */
export const tellModel = ({ was, is, ...model }: ModelChange): string =>
  `model ${modelKey(model)}: ${counterparts(was)} -> ${counterparts(is)}`;

const counterparts = (all: readonly Counterpart[]): string =>
  all.map(({ model, relation, decision }) => `${model} (${relation}, ${decision})`).join(' + ') || 'nothing';
